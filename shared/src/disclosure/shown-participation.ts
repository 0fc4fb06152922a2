import { PARTICIPATION_FROM, PARTICIPATION_STEP } from '../thresholds.ts';

/**
 * How many have answered, as shown while a cycle is open: rounded down to five, and never less than
 * was shown before, so that neither one answer nor one withdrawal can be seen. `null` for a unit of
 * fewer than 20 invited.
 */
export function shownParticipation(
  invited: number,
  answered: number,
  shownBefore: number,
): number | null {
  if (invited < PARTICIPATION_FROM) return null;
  return Math.max(shownBefore, answered - (answered % PARTICIPATION_STEP));
}
