import { addDays, dayOf, isoOf } from './zoned-time.ts';

/** What the owner of an action is told: a week before its day, and on it. */
export const OWNER_MOMENTS = ['week', 'day'] as const;
export type OwnerMoment = (typeof OWNER_MOMENTS)[number];

/** An open action, and what its owner was told of it. Days as `2027-03-01`. */
export interface OwnedDay {
  readonly due: string;
  /** When that day was settled. */
  readonly settled: string;
  /** The last that its owner was told; `null` before. */
  readonly told: OwnerMoment | null;
}

const DAYS_AHEAD = 7;

/** The last day of actions whose owner may be told something today. */
export function lastDayToTell(today: string): string {
  return daysAfter(today, DAYS_AHEAD);
}

/**
 * What the owner of an action is to be told today; nothing that they settled so shortly before that they
 * know. What was missed is not made up for once its day has come.
 * @example ownerMoment({ due: '2027-03-08', settled: '2027-01-10', told: null }, '2027-03-01') // 'week'
 */
export function ownerMoment({ due, settled, told }: OwnedDay, today: string): OwnerMoment | null {
  if (today >= due) return told !== 'day' && settled < due ? 'day' : null;
  const ahead = daysAfter(due, -DAYS_AHEAD);
  return today >= ahead && told === null && settled < ahead ? 'week' : null;
}

function daysAfter(day: string, days: number): string {
  return isoOf(addDays(dayOf(day), days));
}
