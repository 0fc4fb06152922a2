import { sum } from '../sum.ts';
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

/** Some persons: how many were invited and answered, and between what the answers are known to be. */
interface Known {
  readonly asked: number;
  readonly answered: number;
  low: number;
  high: number;
}

/** Persons whom everything that is told counts alike: of one unit's remainder, and of one role. */
interface Cell extends Known {
  readonly row: string;
  /** The role group, and the unit whose view by role they stand in; `null` of those in none. */
  readonly column: string | null;
  readonly home: string | null;
}

/** That those of the whole are those of all parts together. */
interface Equation {
  readonly whole: Known;
  readonly parts: readonly Known[];
}

/**
 * The units whose views by role stand beside persons of whom it is certain that all of them answered,
 * from the sizes told of units and of roles. Narrows down what each can be until nothing changes.
 *
 * @example 47 of 50 answered in a unit, and 27 of its 30 managers: so all 20 others did.
 */
export function viewsThatTellWhoAnswered(turnout: Turnout, views: Views): ReadonlySet<string> {
  const cells = cellsOf(turnout, views);
  const units = unitEquations(turnout, cells);
  const equations = [...units.equations, ...roleEquations(turnout, views, cells, units.whole)];
  let isNarrowed = true;
  while (isNarrowed) isNarrowed = equations.map(narrow).includes(true);
  const certain = new Set(
    cells.filter(({ asked, low }) => asked > 0 && low >= asked).map(({ row }) => row),
  );
  const beside = cells.filter(({ row }) => certain.has(row)).map(({ home }) => home);
  return new Set(beside.filter((home) => home !== null));
}

/** Whether it became known closer how many of the whole, or of a part, answered. */
function narrow({ whole, parts }: Equation): boolean {
  const least = total(parts, ({ low }) => low);
  const most = total(parts, ({ high }) => high);
  // The ends of the others may move meanwhile; the next round takes that up.
  const closer = parts.map((part) =>
    narrowTo(part, whole.low - (most - part.high), whole.high - (least - part.low)),
  );
  return narrowTo(whole, least, most) || closer.includes(true);
}

function narrowTo(known: Known, low: number, high: number): boolean {
  const isCloser = low > known.low || high < known.high;
  known.low = Math.max(known.low, low);
  known.high = Math.min(known.high, high);
  return isCloser;
}

function cellsOf({ tree, plan, counts, invited }: Turnout, views: Views): Cell[] {
  const rows = publishedHomes(tree, plan);
  const columns = publishedHomes(tree, views.units);
  const cells = new Map<string, Cell>();
  for (const [unit, roles] of invited) {
    const row = rows.get(unit);
    if (row === undefined) continue;
    for (const [role, people] of roles) {
      const home = columns.get(unit) ?? null;
      const column = columnOf(views, role, home);
      const key = `${row}\0${column}`;
      const before = cells.get(key);
      const asked = (before?.asked ?? 0) + people;
      const answered = (before?.answered ?? 0) + (counts.get(unit)?.get(role) ?? 0);
      cells.set(key, { row, column, home, asked, answered, low: 0, high: asked });
    }
  }
  return [...cells.values()];
}

function columnOf({ groups }: Views, role: string, home: string | null): string | null {
  const group = groups.findIndex((roles) => roles.some((one) => one === role));
  return home === null || group < 0 ? null : columnName(group, home);
}

function columnName(group: number, home: string): string {
  return `${group}\0${home}`;
}

/** A published unit falls into its published children and those left beside them. */
function unitEquations({ tree, plan }: Turnout, cells: readonly Cell[]) {
  const rows = groupedBy(cells, ({ row }) => row);
  const equations: Equation[] = [];
  const rests = new Map<string, readonly Known[]>();
  const whole = new Map<string, Known>();
  for (const unit of [...plan].toReversed()) {
    const left = rows.get(unit) ?? [];
    const rest = knownOf([left]);
    // That nobody is left shows: a unit that is not published is then shown with the one above.
    if (rest.answered === 0) rest.high = 0;
    const children = tree.childrenOf(unit).filter((child) => whole.has(child));
    const within = [rest, ...children.flatMap((child) => rests.get(child) ?? [])];
    const all = knownOf(within.map((each) => [each]));
    rests.set(unit, within);
    whole.set(unit, all);
    const parts = [rest, ...children.flatMap((child) => whole.get(child) ?? [])];
    equations.push({ whole: rest, parts: left }, { whole: all, parts });
  }
  return { equations, whole };
}

/**
 * A role of a unit falls into that role of units below that show it as well, and all others of it; and
 * the unit falls into its roles.
 */
function roleEquations(
  { tree }: Turnout,
  views: Views,
  cells: readonly Cell[],
  units: ReadonlyMap<string, Known>,
): Equation[] {
  const columns = groupedBy(cells, ({ column }) => column);
  const equations: Equation[] = [];
  const roles = new Map<string, Known[]>();
  const shownIn = (unit: string, group: number): readonly Known[] => {
    const below = tree.childrenOf(unit).flatMap((child) => shownIn(child, group));
    if (!views.units.has(unit)) return below;
    const parts = [...below, ...(columns.get(columnName(group, unit)) ?? [])];
    const whole = knownOf([parts]);
    equations.push({ whole, parts });
    roles.set(unit, [...(roles.get(unit) ?? []), whole]);
    return [whole];
  };
  for (const group of views.groups.keys()) shownIn(tree.root, group);
  const byRole = [...roles].flatMap(([unit, parts]) => {
    const whole = units.get(unit);
    return whole === undefined ? [] : [{ whole, parts }];
  });
  return [...equations, ...byRole];
}

/**
 * What is told of some sets together: of each one fewer where everybody in it answered, added up.
 */
function knownOf(told: readonly (readonly Known[])[]): Known {
  const sets = told.map((set) => ({
    asked: total(set, (part) => part.asked),
    answered: total(set, (part) => part.answered),
  }));
  const asked = total(sets, (set) => set.asked);
  const answered = total(sets, (set) => set.answered);
  const size = total(sets, (set) => toldSize(set.answered, set.asked));
  if (size < FEWEST.scores) return { asked, answered, low: 0, high: asked };
  const { atLeast, atMost } = sizeBand(size);
  // One may be kept back of each set; of one set alone its size shows whether that can be.
  const keptBack = sets.length === 1 && atMost < asked - 1 ? 0 : sets.length;
  return { asked, answered, low: atLeast, high: Math.min(asked, atMost + keptBack) };
}

function groupedBy<T, K>(all: readonly T[], of: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(of(one)) ?? [];
    group.push(one);
    groups.set(of(one), group);
  }
  return groups;
}

function total<T>(all: readonly T[], of: (one: T) => number): number {
  return sum(all.map(of));
}
