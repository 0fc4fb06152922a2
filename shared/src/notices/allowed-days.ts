import { type Day, isoOf, weekdayOf } from './zoned-time.ts';

/** On which days an organisation lets its people be told something: those on which they work. */
export interface AllowedDays {
  /** From 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** Days on which nobody is told anything: `2026-12-25`. */
  readonly freeDays: readonly string[];
}

/** Whether people may be told something on that day. */
export function isAllowedDay(day: Day, { weekdays, freeDays }: AllowedDays): boolean {
  return weekdays.includes(weekdayOf(day)) && !freeDays.includes(isoOf(day));
}
