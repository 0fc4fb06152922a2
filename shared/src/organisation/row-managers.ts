import type { KnownPeople } from './known-people.ts';
import { sayManagerCircles } from './manager-circles.ts';
import { type FindManager, type Manager, managerFinder } from './manager-finder.ts';
import type { FaultList } from './reading-faults.ts';
import type { PlacedRow } from './single-people.ts';
import { headsOf } from './unit-heads.ts';
import type { UnitNode } from './unit-node.ts';

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
  /** The unit that all others are below; `null` where there is none. */
  readonly top: UnitNode | null;
  readonly column: string | null;
  /** Numbers are as long as this, where zeros were lost and are given back. */
  readonly width: number;
}

/**
 * Who manages is manager of the unit of the people who name them, and of the unit that they lead from a
 * place in it. Looked for among the rows first, then in Entra's file; one whom nobody finds is a warning,
 * never a stop. Nobody manages their own unit by naming themself, but the one person at the top whom
 * others name.
 */
export function managersOf(setting: Setting, faults: FaultList): Managers {
  const { column, rows } = setting;
  const find = managerFinder(setting);
  const found = rows.map((row) => namedBy(row, find, column, faults));
  const counts: Counts = { ofUnit: new Map(), names: new Map() };
  for (const named of found) countOthers(named, counts);
  for (const { node, id } of headsOf(found)) count(counts, node, id);
  const themselves = found.filter(({ self }) => self !== null);
  const head = headOf(themselves, setting.top, counts.names);
  if (head?.id && head.node) count(counts, head.node, head.id);
  for (const { row, self } of themselves) {
    if (row !== head) faults.add('manager_self', row.line, { column, value: self ?? '' });
  }
  sayManagerCircles(aboveOf(found), column, faults);
  const { ofUnit, names } = counts;
  return { ofUnit: ranked(ofUnit), ids: new Set(names.keys()), names };
}

/** How often each manager is named in each unit, and what they are called. */
interface Counts {
  readonly ofUnit: Map<UnitNode, Map<string, number>>;
  readonly names: Map<string, string>;
}

interface Named {
  readonly row: PlacedRow;
  readonly others: readonly Manager[];
  /** By what the row names its own person. */
  readonly self: string | null;
}

/** Whom a row names; those whom nobody finds are said. */
function namedBy(
  row: PlacedRow,
  find: FindManager,
  column: string | null,
  faults: FaultList,
): Named {
  const others: Manager[] = [];
  let self: string | null = null;
  for (const value of row.managers) {
    const manager = find(value);
    if (manager === null) faults.add('manager_unknown', row.line, { column, value });
    else if (manager.row !== row) others.push(manager);
    else self ??= value;
  }
  return { row, others, self };
}

/** Who names themself alone in the unit at the top, and is named by others; two would be none. */
function headOf(themselves: readonly Named[], top: UnitNode | null, names: Managers['names']) {
  const heads = themselves.filter(
    ({ row, others }) =>
      row.node !== null && row.node === top && others.length === 0 && names.has(row.id ?? ''),
  );
  return heads.length === 1 ? (heads[0]?.row ?? null) : null;
}

function countOthers({ row, others }: Named, counts: Counts): void {
  for (const { id, name } of others) {
    if (id === null || row.node === null) continue;
    counts.names.set(id, name);
    count(counts, row.node, id);
  }
}

function count({ ofUnit }: Counts, node: UnitNode, id: string): void {
  const ofNode = ofUnit.get(node) ?? new Map<string, number>();
  ofNode.set(id, (ofNode.get(id) ?? 0) + 1);
  ofUnit.set(node, ofNode);
}

/** The first manager of each row whose manager has a row of their own. */
function aboveOf(found: readonly Named[]): Map<PlacedRow, PlacedRow> {
  const above = new Map<PlacedRow, PlacedRow>();
  for (const { row, others } of found) {
    const manager = others.find((other) => other.row !== null)?.row ?? null;
    if (manager !== null) above.set(row, manager);
  }
  return above;
}

const ranked = (times: ReadonlyMap<UnitNode, ReadonlyMap<string, number>>) =>
  new Map(
    [...times].map(([node, ids]): [UnitNode, string[]] => [
      node,
      [...ids].sort((one, other) => other[1] - one[1]).map(([id]) => id),
    ]),
  );
