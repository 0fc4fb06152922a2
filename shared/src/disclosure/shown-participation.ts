import { PARTICIPATION_FROM, PARTICIPATION_STEP } from '../thresholds.ts';
import { toldSize } from './told-size.ts';
import { type Counts, subtreeTotals, type UnitTree } from './unit-tree.ts';

/** People of each unit itself, without those of units below it. */
interface Turnout {
  readonly answered: Counts;
  readonly invited: Counts;
}

/**
 * How many have answered in each unit, as shown while a cycle is open: rounded down to five, and
 * never less than was shown before, so that neither one answer nor one withdrawal can be seen. Where
 * all of a unit's own people answered it counts as if one had not, so that the last answer is not
 * seen either, and does not follow from the units around it. Units of fewer than 20 invited are left out.
 *
 * @example 45 of 45 are shown as 40, as 44 are.
 */
export function shownParticipation(
  tree: UnitTree,
  { answered, invited }: Turnout,
  shownBefore: Counts,
): Counts {
  const own = tree.units.map((unit): [string, number] => [
    unit,
    toldSize(answered.get(unit) ?? 0, invited.get(unit) ?? 0),
  ]);
  const told = subtreeTotals(tree, new Map(own));
  const large = [...subtreeTotals(tree, invited)].filter(([, all]) => all >= PARTICIPATION_FROM);
  return new Map(
    large.map(([unit]) => {
      const now = told.get(unit) ?? 0;
      return [unit, Math.max(shownBefore.get(unit) ?? 0, now - (now % PARTICIPATION_STEP))];
    }),
  );
}
