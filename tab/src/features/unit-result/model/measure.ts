import type { ReleasedScore } from '@samenhang/shared/api/release';

/** A released score as a chart draws it. */
export function measured({ points, interval }: ReleasedScore) {
  return { points: points?.value ?? null, low: interval.low, high: interval.high };
}
