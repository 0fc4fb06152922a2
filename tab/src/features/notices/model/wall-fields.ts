import { instantIn, isoOf, wallTimeIn } from '@samenhang/shared/notices/zoned-time';

/** A moment as two fields have it. */
export interface WallFields {
  /** `2026-11-12` */
  readonly date: string;
  /** `08:00` */
  readonly time: string;
}

export function toFields(timeZone: string, at: string): WallFields {
  const wall = wallTimeIn(timeZone, new Date(at));
  const two = (part: number) => String(part).padStart(2, '0');
  return { date: isoOf(wall), time: `${two(wall.hour)}:${two(wall.minute)}` };
}

/** The moment, or `null` where the fields name none. */
export function fromFields(timeZone: string, { date, time }: WallFields): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim()) ?? [];
  if (year === undefined || hour === undefined) return null;
  const wall = { year: Number(year), month: Number(month), day: Number(day) };
  const at = { ...wall, hour: Number(hour), minute: Number(minute) };
  return instantIn(timeZone, at).toISOString();
}
