import { planTree, publishedHomes } from '../disclosure/tree-plan.ts';
import { type Counts, subtreeTotals, type UnitTree } from '../disclosure/unit-tree.ts';

/**
 * Where the comments on one question are shown that members of each unit wrote: in the nearest unit
 * above with enough commenters, of whom none or enough are in none of its own units. Units whose
 * comments are shown nowhere are left out.
 * @param commenters distinct persons who commented on the question, by the unit they belong to.
 * @param k fewest commenters, 10 or more.
 * @param respondents the units that are published at all.
 */
export function planComments(
  tree: UnitTree,
  commenters: Counts,
  k: number,
  respondents: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const plan = planTree(tree, subtreeTotals(tree, commenters), k, respondents);
  return publishedHomes(tree, plan);
}
