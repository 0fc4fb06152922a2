import { FEWEST } from '../thresholds.ts';
import { sizeBand } from './precision.ts';
import type { RoleCounts, RoleGroup } from './role-groups.ts';
import { toldSize } from './told-size.ts';
import { type Plan, publishedHomes } from './tree-plan.ts';
import type { UnitTree } from './unit-tree.ts';

interface Turnout {
  readonly tree: UnitTree;
  readonly plan: Plan;
  /** Persons of each unit itself who answered, by role. */
  readonly counts: RoleCounts;
  /** The same of those invited. */
  readonly invited: RoleCounts;
}

interface Views {
  readonly groups: readonly RoleGroup[];
  readonly units: Plan;
}

/** Persons whom everything that is told counts alike, and what follows of how many answered. */
interface Cell {
  readonly row: string;
  readonly column: string | null;
  asked: number;
  answered: number;
  low: number;
  high: number;
}

/** What is told of the persons of some cells together. */
interface ToldSum {
  readonly cells: readonly Cell[];
  readonly low: number;
  readonly high: number;
}

/**
 * Whether the sizes told of units, and of roles within them, together tell of some team and role
 * that everybody invited answered. Narrows down what each can be until nothing changes any more.
 *
 * @example 47 of 50 answered in a unit, and 27 of its 30 managers: so all 20 others did.
 */
export function someoneSurelyAnswered(turnout: Turnout, views: Views): boolean {
  const cells = cellsOf(turnout, views);
  const sums = [...sumsOfUnits(turnout, cells), ...sumsOfRoles(turnout, views, cells)];
  let isNarrowed = true;
  while (isNarrowed) isNarrowed = sums.map(narrow).includes(true);
  return cells.some(({ asked, low }) => asked > 0 && low >= asked);
}

/** Whether it became known closer how many of some cell answered. */
function narrow({ cells, low, high }: ToldSum): boolean {
  const least = cells.reduce((sum, cell) => sum + cell.low, 0);
  const most = cells.reduce((sum, cell) => sum + cell.high, 0);
  let isNarrowed = false;
  for (const cell of cells) {
    const from = Math.max(cell.low, low - (most - cell.high));
    const to = Math.min(cell.high, high - (least - cell.low));
    // The others' ends may have moved meanwhile; the next round takes them up.
    if (from > cell.low || to < cell.high) isNarrowed = true;
    cell.low = from;
    cell.high = to;
  }
  return isNarrowed;
}

function cellsOf({ tree, plan, counts, invited }: Turnout, views: Views): Cell[] {
  const rows = publishedHomes(tree, plan);
  const columns = publishedHomes(tree, views.units);
  const cells = new Map<string, Cell>();
  for (const [unit, roles] of invited) {
    const row = rows.get(unit);
    if (row === undefined) continue;
    for (const [role, asked] of roles) {
      const home = columns.get(unit);
      const group = views.groups.findIndex((roles) => roles.some((one) => one === role));
      const column = home === undefined || group < 0 ? null : columnName(group, home);
      const key = `${row}\0${column}`;
      const cell = cells.get(key) ?? { row, column, asked: 0, answered: 0, low: 0, high: 0 };
      cell.asked += asked;
      cell.high += asked;
      cell.answered += counts.get(unit)?.get(role) ?? 0;
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

function columnName(group: number, home: string): string {
  return `${group}\0${home}`;
}

function sumsOfUnits({ tree, plan }: Turnout, cells: readonly Cell[]): ToldSum[] {
  return [...plan].map((unit) => {
    const below = unitsBelow(tree, unit);
    const within = cells.filter(({ row }) => below.has(row));
    return toldSum(within, ({ row }) => row);
  });
}

function sumsOfRoles({ tree }: Turnout, views: Views, cells: readonly Cell[]): ToldSum[] {
  return [...views.units].flatMap((unit) => {
    const below = [...unitsBelow(tree, unit)];
    return views.groups.map((_, group) => {
      const columns = new Set<string | null>(below.map((home) => columnName(group, home)));
      const within = cells.filter(({ column }) => columns.has(column));
      return toldSum(within, () => 'one');
    });
  });
}

function unitsBelow(tree: UnitTree, unit: string): ReadonlySet<string> {
  const below = new Set([unit]);
  for (const one of below) for (const child of tree.childrenOf(one)) below.add(child);
  return below;
}

/** Told is what is told of each part, added up; a part of which everybody answered is told as one fewer. */
function toldSum(cells: readonly Cell[], partOf: (cell: Cell) => string): ToldSum {
  const parts = new Map<string, { asked: number; answered: number }>();
  for (const cell of cells) {
    const part = parts.get(partOf(cell)) ?? { asked: 0, answered: 0 };
    parts.set(partOf(cell), {
      asked: part.asked + cell.asked,
      answered: part.answered + cell.answered,
    });
  }
  const told = [...parts.values()].reduce(
    (sum, { answered, asked }) => sum + toldSize(answered, asked),
    0,
  );
  if (told < FEWEST.scores) return { cells, low: 0, high: Number.POSITIVE_INFINITY };
  const { atLeast, atMost } = sizeBand(told);
  const untold = [...parts.values()].filter(({ asked }) => asked > 0).length;
  const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
  // Of one part it is known whether the one fewer can be.
  const isFull = untold > 1 || atMost >= asked - 1;
  return { cells, low: atLeast, high: isFull ? atMost + untold : atMost };
}
