import type { UnitOutlook } from '../api/organisation-words.ts';
import { type Counts, subtreeTotals, type UnitTree } from '../disclosure/unit-tree.ts';
import { FEWEST } from '../thresholds.ts';
import { forecast } from './forecast.ts';

/** How many people a unit has with all below it, and how it would be published if all of them answered. */
export interface Outlook {
  readonly people: number;
  readonly outlook: UnitOutlook;
}

/**
 * What would be published of each unit, from sizes alone, by the plan that a release is made with.
 * @param own the persons who belong to each unit itself.
 * @param k fewest persons behind a score.
 * @example outlooks(tree of an organisation with teams of 5 and 12, …) // the team of 5: 'together'
 */
export function outlooks(
  tree: UnitTree,
  own: Counts,
  k: number = FEWEST.scores,
): ReadonlyMap<string, Outlook> {
  const sizes = subtreeTotals(tree, own);
  const shown = forecast(tree, own, 100, k);
  return new Map(
    [...sizes].map(([unit, people]) => {
      const kind = shown.get(unit)?.kind;
      const outlook = kind === 'exact' || kind === 'interval' ? kind : 'together';
      return [unit, { people, outlook }];
    }),
  );
}
