import { isObjectId } from './cell-text.ts';
import { findByAddress, type KnownPeople, type KnownPerson } from './known-people.ts';
import type { FaultList } from './reading-faults.ts';
import { type PlacedRow, shownOf } from './single-people.ts';
import type { UnitNode } from './unit-node.ts';

/** A manager as far as the files know them. */
interface Manager {
  readonly id: string | null;
  readonly name: string;
  /** Their own row, where the file has one. */
  readonly row: PlacedRow | null;
}

export interface Managers {
  /** Object ids of each unit's managers, with how often they are named, most often first. */
  readonly ofUnit: ReadonlyMap<UnitNode, readonly string[]>;
  /** Everybody who is named as manager by somebody else. */
  readonly ids: ReadonlySet<string>;
  /** What they are called, where a file says so. */
  readonly names: ReadonlyMap<string, string>;
}

interface Setting {
  readonly rows: readonly PlacedRow[];
  readonly known: KnownPeople | null;
  readonly column: string | null;
  /** Numbers are as long as this, where zeros were lost and are given back. */
  readonly width: number;
}

/**
 * Who manages is manager of the unit of the people who name them. Looked for among the rows first,
 * then in Entra's file; one whom nobody finds is a warning, never a stop.
 */
export function managersOf(setting: Setting, faults: FaultList): Managers {
  const find = managerFinder(setting);
  const times = new Map<UnitNode, Map<string, number>>();
  const names = new Map<string, string>();
  const above = new Map<PlacedRow, PlacedRow>();
  for (const row of setting.rows) {
    for (const manager of foundManagers(row, find, setting.column, faults)) {
      if (manager.row !== null && !above.has(row)) above.set(row, manager.row);
      if (manager.id === null || row.node === null) continue;
      names.set(manager.id, manager.name);
      count(times, row.node, manager.id);
    }
  }
  sayCircles(above, setting.column, faults);
  return { ofUnit: ranked(times), ids: new Set(names.keys()), names };
}

type Find = (reference: string) => Manager | null;

function foundManagers(row: PlacedRow, find: Find, column: string | null, faults: FaultList) {
  return row.managers.flatMap((value) => {
    const manager = find(value);
    if (manager === null) faults.add('manager_unknown', row.line, { column, value });
    else if (manager.row !== row) return [manager];
    else faults.add('manager_self', row.line, { column, value });
    return [];
  });
}

function managerFinder({ rows, known, width }: Setting): Find {
  const byReference = new Map<string, PlacedRow>();
  for (const row of rows) {
    for (const reference of [row.objectId ?? '', ...row.addresses, row.number]) {
      if (reference !== '' && !byReference.has(reference)) byReference.set(reference, row);
    }
  }
  return (reference) => {
    const row = byReference.get(reference) ?? byReference.get(reference.padStart(width, '0'));
    if (row !== undefined) return { id: row.id, name: row.name || (row.known?.name ?? ''), row };
    const person = known === null ? undefined : knownBy(reference, known);
    if (person !== undefined) return { id: person.id, name: person.name, row: null };
    return isObjectId(reference) ? { id: reference, name: '', row: null } : null;
  };
}

function knownBy(reference: string, known: KnownPeople): KnownPerson | undefined {
  return (
    findByAddress(known, reference) ?? known.byNumber.get(reference) ?? known.byId.get(reference)
  );
}

function count(times: Map<UnitNode, Map<string, number>>, node: UnitNode, id: string): void {
  const ofNode = times.get(node) ?? new Map<string, number>();
  ofNode.set(id, (ofNode.get(id) ?? 0) + 1);
  times.set(node, ofNode);
}

const ranked = (times: ReadonlyMap<UnitNode, ReadonlyMap<string, number>>) =>
  new Map(
    [...times].map(([node, ids]): [UnitNode, string[]] => [
      node,
      [...ids].sort((one, other) => other[1] - one[1]).map(([id]) => id),
    ]),
  );

/** Every circle of people who manage each other, once, with its chain. */
function sayCircles(
  above: ReadonlyMap<PlacedRow, PlacedRow>,
  column: string | null,
  faults: FaultList,
): void {
  const seen = new Set<PlacedRow>();
  for (const start of above.keys()) {
    const way: PlacedRow[] = [];
    let at: PlacedRow | undefined = start;
    for (; at !== undefined && !seen.has(at); at = above.get(at)) {
      seen.add(at);
      way.push(at);
    }
    const circle = at === undefined || !way.includes(at) ? [] : way.slice(way.indexOf(at));
    const [first] = circle;
    if (first === undefined) continue;
    faults.add('manager_circle', first.line, {
      column,
      value: [...circle, first].map(shownOf).join(' → '),
      related: circle.map((row) => ({ line: row.line, value: shownOf(row) })),
    });
  }
}
