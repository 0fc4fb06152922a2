import { DAYS_APART } from '../thresholds.ts';
import { closedOn } from './closed-on.ts';

const DAY_MS = 86_400_000;

/**
 * From when on another cycle may open over people of this one: results soon after each other would
 * reveal anyone who joined or left. Of a cycle that is open it goes by the planned end.
 * @example closed on 3 March at 12:00 → 2 April at 12:00 UTC
 */
export function nextOpeningFrom(cycle: Parameters<typeof closedOn>[0]): Date {
  return new Date(closedOn(cycle).getTime() + DAYS_APART * DAY_MS);
}
