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

/** Persons whom everything that is told counts alike. */
interface Cell extends Known {
  readonly row: string;
  readonly column: string | null;
}

/** Persons of whom a size is told, and those they fall into. */
interface Sum extends Known {
  readonly parts: readonly Known[];
}

/**
 * Whether the sizes told of units, and of roles within them, together tell of some of them that
 * everybody invited answered. Narrows down what each can be until nothing changes any more.
 *
 * @example 47 of 50 answered in a unit, and 27 of its 30 managers: so all 20 others did.
 */
export function someoneSurelyAnswered(turnout: Turnout, views: Views): boolean {
  const cells = cellsOf(turnout, views);
  const sums = [...sumsOfUnits(turnout, cells), ...sumsOfRoles(turnout, views, cells)];
  let isNarrowed = true;
  while (isNarrowed) isNarrowed = sums.map(narrow).includes(true);
  return [...cells, ...sums].some(({ asked, low }) => asked > 0 && low >= asked);
}

/** Whether it became known closer how many of a sum, or of a part of it, answered. */
function narrow(sum: Sum): boolean {
  const least = total(sum.parts, ({ low }) => low);
  const most = total(sum.parts, ({ high }) => high);
  // The ends of the others may move meanwhile; the next round takes that up.
  const closer = sum.parts.map((part) =>
    close(part, sum.low - (most - part.high), sum.high - (least - part.low)),
  );
  return close(sum, least, most) || closer.includes(true);
}

function close(known: Known, low: number, high: number): boolean {
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
      const column = columnOf(views, role, columns.get(unit));
      const key = `${row}\0${column}`;
      const before = cells.get(key);
      const asked = (before?.asked ?? 0) + people;
      const answered = (before?.answered ?? 0) + (counts.get(unit)?.get(role) ?? 0);
      cells.set(key, { row, column, asked, answered, low: 0, high: asked });
    }
  }
  return [...cells.values()];
}

function columnOf({ groups }: Views, role: string, home: string | undefined): string | null {
  const group = groups.findIndex((roles) => roles.some((one) => one === role));
  return home === undefined || group < 0 ? null : columnName(group, home);
}

function columnName(group: number, home: string): string {
  return `${group}\0${home}`;
}

/** A published unit falls into its published children and those left beside them. */
function sumsOfUnits({ tree, plan }: Turnout, cells: readonly Cell[]): Sum[] {
  const sums = new Map<string, { readonly all: Sum; readonly rests: readonly Sum[] }>();
  for (const unit of [...plan].toReversed()) {
    const left = cells.filter(({ row }) => row === unit);
    const rest = sumOf(left, [left]);
    // That nobody is left shows: a unit that is not published is then shown with the one above.
    if (rest.answered === 0) rest.high = 0;
    const children = tree.childrenOf(unit).flatMap((child) => sums.get(child) ?? []);
    const rests = [rest, ...children.flatMap((child) => child.rests)];
    const all = sumOf(
      [rest, ...children.map((child) => child.all)],
      rests.map((each) => [each]),
    );
    sums.set(unit, { all, rests });
  }
  const root = sums.get(tree.root);
  return [...(root?.rests ?? []), ...[...sums.values()].map(({ all }) => all)];
}

/** A role of a unit falls into that role of units below that show it as well, and all others of it. */
function sumsOfRoles({ tree }: Turnout, views: Views, cells: readonly Cell[]): Sum[] {
  return views.groups.flatMap((_, group) => {
    const found: Sum[] = [];
    const shownIn = (unit: string): Known[] => {
      const below = tree.childrenOf(unit).flatMap(shownIn);
      if (!views.units.has(unit)) return below;
      const own = cells.filter(({ column }) => column === columnName(group, unit));
      const parts = [...below, ...own];
      const sum = sumOf(parts, [parts]);
      found.push(sum);
      return [sum];
    };
    shownIn(tree.root);
    return found;
  });
}

/**
 * @param told the sets whose sizes are told as one fewer where everybody in them answered; what is
 * told of the sum is what is told of them, added up.
 */
function sumOf(parts: readonly Known[], told: readonly (readonly Known[])[]): Sum {
  const asked = total(parts, (part) => part.asked);
  const answered = total(parts, (part) => part.answered);
  const sizes = told.map((set) =>
    toldSize(
      total(set, (part) => part.answered),
      total(set, (part) => part.asked),
    ),
  );
  const size = total(sizes, (each) => each);
  const known = { parts, asked, answered };
  if (size < FEWEST.scores) return { ...known, low: 0, high: asked };
  const { atLeast, atMost } = sizeBand(size);
  const keptBack = told.length === 1 && atMost < asked - 1 ? 0 : told.length;
  return { ...known, low: atLeast, high: Math.min(asked, atMost + keptBack) };
}

function total<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
