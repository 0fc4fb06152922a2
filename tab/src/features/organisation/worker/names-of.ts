import type { Column } from '@samenhang/shared/organisation/columns';
import type { KnownPeople } from '@samenhang/shared/organisation/known-people';
import type { Organised } from '@samenhang/shared/organisation/organise';
import type { Table } from '@samenhang/shared/organisation/table';

interface Files {
  readonly table: Pick<Table, 'rows'> | null;
  readonly columns: readonly Column[];
  readonly known: KnownPeople | null;
  readonly organised: Organised | null;
}

/**
 * What people are called by their object ids: as Entra's file has it, else as the row in HR's file
 * has it, by name or else by address or number. Who is in neither is left out.
 */
export function namesOf(
  ids: readonly string[],
  { table, columns, known, organised }: Files,
): Record<string, string> {
  const wanted = new Set(ids);
  const lines = new Map(
    (organised?.people ?? [])
      .filter(({ id }) => wanted.has(id))
      .map(({ id, line }) => [line, id] as const),
  );
  const names: Record<string, string> = {};
  for (const { line, cells } of table?.rows ?? []) {
    const id = lines.get(line);
    const name = id === undefined ? '' : nameIn(cells, columns);
    if (id !== undefined && name !== '') names[id] = name;
  }
  for (const id of ids) {
    const name = known?.byId.get(id)?.name ?? '';
    if (name !== '') names[id] = name;
  }
  return names;
}

function nameIn(cells: readonly string[], columns: readonly Column[]): string {
  for (const wanted of ['name', 'email', 'number'] as const) {
    const found = columns
      .flatMap(({ role }, place) => (role === wanted ? [cells[place]?.trim() ?? ''] : []))
      .filter((cell) => cell !== '');
    if (found.length > 0) return found.join(' ');
  }
  return '';
}
