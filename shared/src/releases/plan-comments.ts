import { planTree, publishedHomes } from '../disclosure/tree-plan.ts';
import { type Counts, subtreeTotals, type UnitTree } from '../disclosure/unit-tree.ts';

/**
 * Decides where the comments of a unit's members on one question are shown: in the nearest unit above
 * with enough commenters. Those of them who are in none of its published children must be none or
 * enough. Units whose comments are shown nowhere are left out.
 * @param commenters distinct persons who commented on the question, by the unit they belong to.
 * @param k fewest commenters, 10 or more.
 * @param respondents the units that are published at all.
 * @param invited persons invited per unit, with all below it.
 */
export function planComments(
  tree: UnitTree,
  commenters: Counts,
  k: number,
  respondents: ReadonlySet<string>,
  invited: Counts,
): ReadonlyMap<string, string> {
  const plan = planTree(tree, subtreeTotals(tree, commenters), k, {
    within: respondents,
    invited,
  });
  return publishedHomes(tree, plan);
}
