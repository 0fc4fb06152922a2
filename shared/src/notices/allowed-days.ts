import { type Day, isoOf } from './zoned-time.ts';

/** On which days an organisation lets its people be told something: those on which they work. */
export interface AllowedDays {
  /** From 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** Days on which nobody is told anything: `2026-12-25`. */
  readonly freeDays: readonly string[];
}

/** Days later, or earlier for a negative number. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** From 1 for Monday to 7 for Sunday, as ISO 8601 has it. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** Whether people may be told something on that day. */
export function isAllowedDay(day: Day, { weekdays, freeDays }: AllowedDays): boolean {
  return weekdays.includes(weekdayOf(day)) && !freeDays.includes(isoOf(day));
}
