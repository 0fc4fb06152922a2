import { addDays, isoOf, wallTimeIn, weekdayOf } from '@samenhang/shared/notices/zoned-time';
import { type DayAndTime, momentOf } from '../../../lib/zoned.ts';
import { REVIEW_MINUTES } from './agenda.ts';

/** When a meeting is. */
export interface MeetingTimes {
  readonly start: Date;
  readonly end: Date;
}

const DAYS_AHEAD = 7;
const MORNING = '10:00';
const SATURDAY = 6;
const MINUTE_MS = 60_000;

/**
 * When a review may be: in a week, or on the Monday after it, in the middle of the morning.
 * @param zone of whoever plans (IANA).
 */
export function proposedMoment(zone: string, now: Date): DayAndTime {
  const day = addDays(wallTimeIn(zone, now), DAYS_AHEAD);
  const weekday = weekdayOf(day);
  const shift = weekday < SATURDAY ? 0 : SATURDAY + 2 - weekday;
  return { day: isoOf(addDays(day, shift)), time: MORNING };
}

/** The review that begins then; `null` where the fields name no moment. */
export function meetingAt(zone: string, moment: DayAndTime): MeetingTimes | null {
  const start = momentOf(zone, moment);
  if (start === null) return null;
  return { start, end: new Date(start.getTime() + REVIEW_MINUTES * MINUTE_MS) };
}
