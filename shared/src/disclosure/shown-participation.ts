import { PARTICIPATION_FROM, PARTICIPATION_STEP } from '../thresholds.ts';
import { addedUp } from './tree-plan.ts';
import { type Counts, subtreeTotals, type UnitTree } from './unit-tree.ts';

/** People of each unit itself, without those of units below it. */
interface Turnout {
  readonly answered: Counts;
  readonly invited: Counts;
}

/**
 * How many have answered in each unit, as shown while a cycle is open: rounded down to five, and
 * never less than was shown before, so that neither one answer nor one withdrawal can be seen. Where
 * everybody answered it counts as if one had not, so that the last answer is not seen either; and so
 * it is for all who are in none of the shown units below one, as their number follows from these.
 * Units of fewer than 20 invited are left out.
 *
 * @example 45 of 45 are shown as 40, as 44 are.
 */
export function shownParticipation(
  tree: UnitTree,
  { answered, invited }: Turnout,
  shownBefore: Counts,
): Counts {
  const asked = subtreeTotals(tree, invited);
  const large = new Set(tree.units.filter((unit) => (asked.get(unit) ?? 0) >= PARTICIPATION_FROM));
  const told = addedUp(tree, large, subtreeTotals(tree, answered), asked);
  return new Map(
    [...large].map((unit) => {
      const now = told.get(unit) ?? 0;
      return [unit, Math.max(shownBefore.get(unit) ?? 0, now - (now % PARTICIPATION_STEP))];
    }),
  );
}
