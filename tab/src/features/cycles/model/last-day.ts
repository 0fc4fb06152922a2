const DAYS_OPEN = 21;
const LAST_HOUR = '17:00';

/** The end that is usual: so many days after `now`, as a date field has it, on the reader's calendar. */
export function usualLastDay(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + DAYS_OPEN, 12);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** A time at which rounds end, whatever the day. */
export const usualEnd = (): string => new Date(`2000-01-01T${LAST_HOUR}`).toISOString();

/**
 * When a round ends on that day: at five in the afternoon, where the reader is. `null` for no day.
 * @example endOf('2026-12-18') // '2026-12-18T16:00:00.000Z' in Amsterdam
 */
export function endOf(day: string): string | null {
  const end = new Date(`${day}T${LAST_HOUR}`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}
