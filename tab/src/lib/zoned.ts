import { instantIn, isoOf, wallTimeIn } from '@samenhang/shared/notices/zoned-time';

/** A day and a time as fields have them: `2026-12-18`, `17:00`. */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})/;
const two = (value: number) => String(value).padStart(2, '0');

/** What fields show of a moment, in a time zone (IANA). */
export function fieldsOf(zone: string, moment: Date): DayAndTime {
  const wall = wallTimeIn(zone, moment);
  return { day: isoOf(wall), time: `${two(wall.hour)}:${two(wall.minute)}` };
}

/**
 * The moment that fields name, in that time zone; `null` where one of them is not filled in.
 * @example momentOf('Europe/Amsterdam', { day: '2026-12-18', time: '17:00' }) // 16:00 UTC
 */
export function momentOf(zone: string, { day: date, time }: DayAndTime): Date | null {
  const [days, times] = [DAY.exec(date), TIME.exec(time)];
  if (days === null || times === null) return null;
  const [year = 0, month = 0, day = 0] = days.slice(1).map(Number);
  const [hour = 0, minute = 0] = times.slice(1).map(Number);
  return instantIn(zone, { year, month, day, hour, minute });
}
