import { MOVED_END } from '../thresholds.ts';

const HOUR_MS = 3_600_000;

/** Between which moments the end of an open cycle may be moved to, both included. */
export interface EndLimits {
  readonly earliest: Date;
  readonly latest: Date;
}

/**
 * Where the end of an open cycle may be moved to: so far ahead that whoever reads of it has time left,
 * and not so late that the cycle becomes another one.
 * @example opened on 1 March, now 10 March 09:00 → from 11 March 09:00 until 30 April
 */
export function endLimits({ opensAt }: { readonly opensAt: Date }, now: Date): EndLimits {
  return {
    earliest: new Date(now.getTime() + MOVED_END.hoursAhead * HOUR_MS),
    latest: new Date(opensAt.getTime() + MOVED_END.daysOpen * 24 * HOUR_MS),
  };
}

/** Whether the end of an open cycle may be moved to this moment. */
export function mayEndAt(cycle: { readonly opensAt: Date }, end: Date, now: Date): boolean {
  const { earliest, latest } = endLimits(cycle, now);
  return earliest <= end && end <= latest;
}
