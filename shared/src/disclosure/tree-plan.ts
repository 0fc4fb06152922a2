import type { Counts, UnitTree } from './unit-tree.ts';

/** The units that are published, breadth-first; with a unit always every unit above it. */
export type Plan = ReadonlySet<string>;

/**
 * Decides which units may publish a statistic that rests on `n` persons per unit, with all below it.
 * Neither a unit, nor what is left of it without its published children, may have 1 to k−1 persons:
 * every set that can be computed from the published ones is then empty or at least k.
 *
 * Where the persons left over are too few, the smallest child joins them; what lies below an
 * unpublished unit stays unpublished. `within` is the plan of the respondents, for a statistic that
 * only some of them gave an answer to.
 *
 * @example k = 5, teams of 1, 5 and 9: those of 5 and 9 are large enough, but would reveal the
 * team of 1. The team of 5 joins it, and only the team of 9 is published.
 */
export function planTree(tree: UnitTree, n: Counts, k: number, within?: Plan): Plan {
  const size = (unit: string) => n.get(unit) ?? 0;
  const large = (unit: string) => size(unit) >= k && (within?.has(unit) ?? true);
  const published = new Set(large(tree.root) ? [tree.root] : []);
  // A Set hands out what is added while it is walked: a breadth-first walk of what is published.
  for (const unit of published) {
    const candidates = tree.childrenOf(unit).filter(large);
    const left = candidates.reduce((rest, child) => rest - size(child), size(unit));
    const joins = left > 0 && left < k ? smallest(candidates, size) : undefined;
    for (const child of candidates) if (child !== joins) published.add(child);
  }
  return published;
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
      const inChildren = children.reduce((sum, child) => sum + (n.get(child) ?? 0), 0);
      return [unit, (n.get(unit) ?? 0) - inChildren];
    }),
  );
}
