import { EXACT_VIEW_FROM } from '../thresholds.ts';
import { type Plan, remainders } from './tree-plan.ts';
import type { Counts, UnitTree } from './unit-tree.ts';

/**
 * What somebody who asks for a unit gets to see, and why. `of` is the unit whose persons it rests
 * on: its own, or for `pooled` the remainder of that unit (those in none of its published children).
 */
export type Showing =
  | { readonly kind: 'exact'; readonly reason: 'enough'; readonly of: string }
  | { readonly kind: 'interval'; readonly reason: 'few'; readonly of: string }
  | {
      readonly kind: 'pooled' | 'parent';
      /**
       * Also where enough answered and a smaller group beside it would be revealed: a reason of
       * its own would tell that at least so many of the unit answered.
       */
      readonly reason: 'too_few';
      readonly of: string;
    }
  | { readonly kind: 'private'; readonly reason: 'too_few_in_all'; readonly of: null };

interface Sizes {
  /** Respondents per unit, with all below it. */
  readonly n: Counts;
  /** The same of published units, as many as may be told. */
  readonly told: Counts;
}

/** For every unit of the tree what is shown of it; nobody meets an empty screen. */
export function showings(
  tree: UnitTree,
  plan: Plan,
  { n, told }: Sizes,
): ReadonlyMap<string, Showing> {
  const left = remainders(tree, plan, n);
  const shown = new Map<string, Showing>();
  for (const unit of tree.units) {
    const above = shown.get(tree.parentOf.get(unit) ?? unit);
    shown.set(unit, plan.has(unit) ? ownShowing(unit, told) : hidden(above));
  }
  return shown;

  function hidden(above: Showing | undefined): Showing {
    const of = above?.of;
    if (of === undefined || of === null) {
      return { kind: 'private', reason: 'too_few_in_all', of: null };
    }
    const rest = left.get(of) ?? 0;
    const isAll = rest === n.get(of);
    return { kind: rest === 0 || isAll ? 'parent' : 'pooled', reason: 'too_few', of };
  }
}

function ownShowing(unit: string, told: Counts): Showing {
  return (told.get(unit) ?? 0) >= EXACT_VIEW_FROM
    ? { kind: 'exact', reason: 'enough', of: unit }
    : { kind: 'interval', reason: 'few', of: unit };
}
