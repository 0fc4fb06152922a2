const FEWEST_INVITED = 20;
const STEP = 5;

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
  if (invited < FEWEST_INVITED) return null;
  return Math.max(shownBefore, answered - (answered % STEP));
}
