import type { ReleasedScore, ReleaseRecord } from '../api/release.ts';
import type { Estimate } from './difference.ts';

/** What a cycle released of a unit, and with which question bank it was measured. */
export interface Measured {
  readonly record: ReleaseRecord;
  readonly instrumentVersion: string;
}

/** `orMore` where a figure is that much or more, as its points are told no closer. */
export type Bound = 'exact' | 'orMore' | 'orLess';

/**
 * A score's released points with the longer half of its released interval, which was rounded
 * outward, so it is never too short; `null` where no points were released.
 */
export function estimateOf({ points, interval }: ReleasedScore): Estimate | null {
  if (points === null) return null;
  const { value } = points;
  return { points: value, half: Math.max(value - interval.low, interval.high - value) };
}
