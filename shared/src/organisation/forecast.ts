import { type Showing, showings } from '../disclosure/showing.ts';
import { planTree, toldSizes } from '../disclosure/tree-plan.ts';
import { type Counts, subtreeTotals, type UnitTree } from '../disclosure/unit-tree.ts';
import { FEWEST } from '../thresholds.ts';

/**
 * What would be shown of each unit if so many of everybody answered, from sizes alone, by the plan that
 * a release is made with. A share of a unit is rounded down, so that nothing is promised that comes
 * only with one answer more.
 * @param own the persons who belong to each unit itself.
 * @param answered per cent of them, 0..100.
 * @param k fewest persons behind a score.
 * @example forecast(an organisation with teams of 5 and 12, …) // the team of 12: 'exact'
 */
export function forecast(
  tree: UnitTree,
  own: Counts,
  answered: number,
  k: number = FEWEST.scores,
): ReadonlyMap<string, Showing> {
  const share = new Map(
    [...own].map(([unit, size]) => [unit, Math.floor((size * answered) / 100)]),
  );
  const n = subtreeTotals(tree, share);
  const invited = subtreeTotals(tree, own);
  const plan = planTree(tree, n, k, { invited });
  return showings(tree, plan, { n, told: toldSizes(tree, plan, n, { k, invited }) });
}
