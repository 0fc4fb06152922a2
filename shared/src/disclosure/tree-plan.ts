import { toldSize } from './told-size.ts';
import type { Counts, UnitTree } from './unit-tree.ts';

/** The units that are published, breadth-first; with a unit always every unit above it. */
export type Plan = ReadonlySet<string>;

/** What a plan is made within, each with its own meaning where it is absent. */
export interface PlanLimits {
  /** The plan of the respondents, for a statistic that only some of them gave an answer to. */
  readonly within?: Plan | undefined;
  /** Persons invited per unit, with all below it; absent where a plan is made of sizes alone. */
  readonly invited?: Counts | undefined;
}

/**
 * Decides which units may publish a statistic that rests on `n` persons per unit, with all below it.
 * Neither a unit, nor what is left of it without its published children, may have 1 to k−1 persons:
 * every set that can be computed from the published ones is then empty or at least k. A set of k
 * invited is too small whoever answered: that it is shown would tell that all of them did.
 *
 * Where the persons left over are too few, the smallest child joins them; what lies below an
 * unpublished unit stays unpublished.
 *
 * @example k = 5, teams of 1, 5 and 9: those of 5 and 9 are large enough, but would reveal the
 * team of 1. The team of 5 joins it, and only the team of 9 is published.
 */
export function planTree(
  tree: UnitTree,
  n: Counts,
  k: number,
  { within, invited }: PlanLimits = {},
): Plan {
  const size = (unit: string) => n.get(unit) ?? 0;
  const told = (count: (of: (unit: string) => number) => number) =>
    toldSize(count(size), askedIn(count, invited));
  const large = (unit: string) => told((of) => of(unit)) >= k && (within?.has(unit) ?? true);
  const published = new Set(large(tree.root) ? [tree.root] : []);
  // A Set hands out what is added while it is walked: a breadth-first walk of what is published.
  for (const unit of published) {
    const candidates = tree.childrenOf(unit).filter(large);
    const left = (of: (unit: string) => number) => without(unit, candidates, of);
    const reveals = left(size) > 0 && told(left) < k;
    const joins = reveals ? smallest(candidates, size) : undefined;
    for (const child of candidates) if (child !== joins) published.add(child);
  }
  return published;
}

/** Any number where it is not known. */
function askedIn(
  count: (of: (unit: string) => number) => number,
  invited: Counts | undefined,
): number {
  return invited === undefined ? Number.POSITIVE_INFINITY : count((unit) => invited.get(unit) ?? 0);
}

/** What is left of a unit's number without those of some of its children. */
function without(unit: string, children: readonly string[], of: (unit: string) => number): number {
  return children.reduce((rest, child) => rest - of(child), of(unit));
}

/** The first of the smallest; children come by id, so ties go to the lower id. */
function smallest(units: readonly string[], size: (unit: string) => number): string | undefined {
  const least = Math.min(...units.map(size));
  return units.find((unit) => size(unit) === least);
}

/** The nearest unit that is published, going up from each unit; none where the root is not. */
export function publishedHomes(tree: UnitTree, plan: Plan): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const unit of tree.units) {
    const home = plan.has(unit) ? unit : homes.get(tree.parentOf.get(unit) ?? unit);
    if (home !== undefined) homes.set(unit, home);
  }
  return homes;
}

/**
 * How many persons of each published unit are in none of its published children: those of teams
 * that are not published, and those who belong to the unit itself. 0, or at least k.
 */
export function remainders(tree: UnitTree, plan: Plan, n: Counts): Counts {
  return new Map(
    [...plan].map((unit) => {
      const children = tree.childrenOf(unit).filter((child) => plan.has(child));
      return [unit, without(unit, children, (of) => n.get(of) ?? 0)];
    }),
  );
}

/** What a plan was made with. */
interface ToldLimits {
  readonly k: number;
  readonly within?: Plan | undefined;
  readonly invited: Counts;
}

/**
 * How many are told to have answered in each published unit: what is told of its remainder and of
 * its published children, added up. Were each unit's told by itself, a unit less all but one of
 * its children could tell that everybody in that one answered.
 */
export function toldSizes(
  tree: UnitTree,
  plan: Plan,
  n: Counts,
  { k, within, invited }: ToldLimits,
): Counts {
  const of = (counts: Counts, unit: string) => counts.get(unit) ?? 0;
  return addedUp(tree, plan, n, invited, (unit) => {
    const joined = tree.childrenOf(unit).filter((child) => joins(child));
    // With at most k − 1 others in the remainder, this leaves open whether the last one answered.
    return Math.min(...joined.map((child) => of(invited, child) - 1 + (k - 1)));
  });

  /** Whether it is large enough, and so must have joined fewer than k: that bounds it from below. */
  function joins(unit: string): boolean {
    if (plan.has(unit) || within?.has(unit) === false) return false;
    return toldSize(of(n, unit), of(invited, unit)) >= k;
  }
}

/**
 * What is told of each of these units: of its remainder, and of those of them below it, added up.
 * @param mostLeft more than so many are not told of a unit's remainder.
 */
export function addedUp(
  tree: UnitTree,
  plan: Plan,
  n: Counts,
  invited: Counts,
  mostLeft: (unit: string) => number = () => Number.POSITIVE_INFINITY,
): Counts {
  const left = remainders(tree, plan, n);
  const asked = remainders(tree, plan, invited);
  const told = new Map(
    [...plan].map((unit) => [
      unit,
      Math.min(toldSize(left.get(unit) ?? 0, asked.get(unit) ?? 0), mostLeft(unit)),
    ]),
  );
  for (const unit of [...plan].toReversed()) {
    const parent = tree.parentOf.get(unit);
    if (parent !== undefined) told.set(parent, (told.get(parent) ?? 0) + (told.get(unit) ?? 0));
  }
  return told;
}
