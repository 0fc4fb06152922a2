import { PARTICIPATION_FROM, PARTICIPATION_STEP } from '../thresholds.ts';
import { toldSize } from './told-size.ts';

/**
 * How many have answered, as shown while a cycle is open: rounded down to five, and never less than
 * was shown before, so that neither one answer nor one withdrawal can be seen. Where everybody
 * answered it looks as if one had not, so that the last answer is not seen either. `null` for a
 * unit of fewer than 20 invited.
 *
 * @example 45 of 45 are shown as 40, as 44 are.
 */
export function shownParticipation(
  invited: number,
  answered: number,
  shownBefore: number,
): number | null {
  if (invited < PARTICIPATION_FROM) return null;
  const told = toldSize(answered, invited);
  return Math.max(shownBefore, told - (told % PARTICIPATION_STEP));
}
