/** A day of the calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a clock on the wall shows. */
export interface WallTime extends Day {
  readonly hour: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** To make one takes as long as formatting a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const digits = '2-digit' as const;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: digits, day: digits, hour: digits, minute: digits },
  });
  formats.set(timeZone, format);
  return format;
}

/** @throws RangeError where there is no such time zone (IANA). */
export function wallTimeIn(timeZone: string, at: Date): WallTime {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return {
    ...{ year: number('year'), month: number('month'), day: number('day') },
    ...{ hour: number('hour'), minute: number('minute') },
  };
}

/**
 * The moment at which a clock in that zone shows that time, as RFC 5545 (3.3.5) has it: the first
 * where it shows it twice, and where it skips it, as long after the gap as the time is after its begin.
 * @example instantIn('Europe/Amsterdam', at 2:30 on 29 March 2026) // 01:30 UTC, when clocks show 3:30
 */
export function instantIn(timeZone: string, wall: WallTime): Date {
  const asUtc = utcOf(wall);
  const before = asUtc - offsetAt(timeZone, asUtc - DAY_MS);
  const after = asUtc - offsetAt(timeZone, asUtc + DAY_MS);
  const shows = (at: number) => utcOf(wallTimeIn(timeZone, new Date(at))) === asUtc;
  return new Date(!shows(before) && shows(after) ? after : before);
}

/** How far clocks in that zone are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  return utcOf(wallTimeIn(timeZone, new Date(at))) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

function utcOf({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** `2026-12-25`. */
export function isoOf({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The day that a calendar in that zone shows, as `2026-12-25`. @throws RangeError for an unknown zone. */
export function dayIn(timeZone: string, at: Date): string {
  return isoOf(wallTimeIn(timeZone, at));
}
