import { type AllowedDays, isAllowedDay } from './allowed-days.ts';
import { addDays, type Day, instantIn, wallTimeIn } from './zoned-time.ts';

/** When an organisation lets its people be told something. */
export interface AllowedHours extends AllowedDays {
  /** IANA, such as `Europe/Amsterdam`. */
  readonly timeZone: string;
  /** Whole hours, [from, until), 0..24. */
  readonly from: number;
  readonly until: number;
}

/** As far as it is looked ahead: longer than any round with all its free days. */
const MOST_DAYS = 366;

/** The next moment, this one included, at which a notice may go out; `undefined` where none comes within a year. */
export function nextAllowed(at: Date, hours: AllowedHours): Date | undefined {
  const today = wallTimeIn(hours.timeZone, at);
  for (let days = 0; days <= MOST_DAYS; days++) {
    const day = addDays(today, days);
    if (!isAllowedDay(day, hours)) continue;
    const { begin, end } = boundsOf(day, hours);
    if (at < end) return at > begin ? at : begin;
  }
  return undefined;
}

export function isAllowed(at: Date, hours: AllowedHours): boolean {
  return nextAllowed(at, hours)?.getTime() === at.getTime();
}

/**
 * One working day before a moment: the last allowed day before its own, at the same time of day, or as
 * near to it as that day's hours come with an hour left.
 */
export function workingDayBefore(at: Date, hours: AllowedHours): Date | undefined {
  const { timeZone, from, until } = hours;
  const wall = wallTimeIn(timeZone, at);
  for (let days = 1; days <= MOST_DAYS; days++) {
    const day = addDays(wall, -days);
    if (!isAllowedDay(day, hours)) continue;
    const hour = Math.min(Math.max(wall.hour, from), until - 1);
    return instantIn(timeZone, { ...day, hour, minute: hour === wall.hour ? wall.minute : 0 });
  }
  return undefined;
}

function boundsOf(day: Day, { timeZone, from, until }: AllowedHours) {
  const next = until === 24 ? addDays(day, 1) : day;
  return {
    begin: instantIn(timeZone, { ...day, hour: from, minute: 0 }),
    end: instantIn(timeZone, { ...next, hour: until % 24, minute: 0 }),
  };
}
