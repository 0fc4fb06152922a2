import type { ActionView } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';

/** A day of the calendar, as a moment of that day wherever the reader is. */
export function noonOf(day: string): string {
  return `${day}T12:00:00`;
}

/** Today on the reader's own calendar, as `2027-03-01`. */
function dayOf(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** Whether the day of an action that is open has passed. */
export function hasPassed(action: Pick<ActionView, 'state' | 'due'>, now: Date): boolean {
  return isOpen(action) && action.due < dayOf(now);
}
