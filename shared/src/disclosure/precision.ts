import { ENDS_OF_SCALE, EXACT_FROM, SHARE_BAND, SIZE_BAND } from '../thresholds.ts';

/** How much of n is released: exact from 20 persons, below that a band of five. */
export interface SizeBand {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The released n, with equal ends where it is exact: 5–9, 10–14, 15–19, then every number.
 * @throws RangeError below 5, which is never published.
 */
export function sizeBand(n: number): SizeBand {
  if (n < SIZE_BAND) throw new RangeError(`a group of ${n}`);
  if (n >= EXACT_FROM) return { atLeast: n, atMost: n };
  const atLeast = n - (n % SIZE_BAND);
  return { atLeast, atMost: atLeast + SIZE_BAND - 1 };
}

/**
 * The n that every interval and test of a group is computed with: the lower end of its band, so
 * that a width tells no more of n than the band does, and is never too narrow.
 */
export function sizeToComputeWith(n: number): number {
  return sizeBand(n).atLeast;
}

/** A mean on 0..100 as released; near an end it is not told how near, or everyone's answer would be. */
export interface ReleasedPoints {
  readonly value: number;
  readonly bound: 'exact' | 'orMore' | 'orLess';
}

/**
 * How near an end of the scale a mean of `n` persons is still told. One person can move it by 100 / n:
 * whoever gave the lowest answers must not see that all others gave the highest, or nearly so. Lies
 * between two whole points, so that no released point is partly hidden.
 */
function endsFor(n: number): Limits {
  const { within, timesPersons } = ENDS_OF_SCALE;
  const hidden = Math.max(within, timesPersons / sizeToComputeWith(n));
  const low = Math.ceil(hidden - 0.5) + 0.5;
  return { low, high: 100 - low };
}

/**
 * The mean of `n` persons in whole points. Near an end it is told as a bound alone: of 50 and more
 * "97 or more" from 97.5 and "3 or less" up to 2.5; of ten to fourteen "87 or more" from 87.5.
 */
export function releasePoints(mean: number, n: number): ReleasedPoints {
  const { high, low } = endsFor(n);
  if (mean >= high) return { value: Math.floor(high), bound: 'orMore' };
  if (mean <= low) return { value: Math.ceil(low), bound: 'orLess' };
  return { value: Math.round(mean), bound: 'exact' };
}

/** The lowest and the highest points that are ever released. */
export const LOWEST_AND_HIGHEST = {
  low: Math.ceil(ENDS_OF_SCALE.within),
  high: Math.floor(100 - ENDS_OF_SCALE.within),
} as const;

/** Where a mean lies that is released like this: from `low` on, and below `high`. */
export function meansReleasedAs({ value, bound }: ReleasedPoints): Limits {
  if (bound === 'orMore') return { low: value + 0.5, high: Number.POSITIVE_INFINITY };
  if (bound === 'orLess') return { low: Number.NEGATIVE_INFINITY, high: value - 0.5 };
  return { low: value - 0.5, high: value + 0.5 };
}

/** A share in whole percents. @throws RangeError without anybody. */
export function releaseShare(persons: number, all: number): number {
  if (all < 1) throw new RangeError(`${persons} of ${all}`);
  return Math.round((100 * persons) / all);
}

/**
 * A share over the whole organisation as the lower end of a band of five percent: 0 for 0 to 5, 95
 * for 95 to 100. From 100 persons on each band but the lowest holds five or more.
 */
export function shareInBands(persons: number, all: number): number {
  return Math.min(100 - SHARE_BAND, SHARE_BAND * Math.floor((100 * persons) / all / SHARE_BAND));
}

/**
 * The mean of `n` persons that intervals and everything else are computed with: as it is released,
 * and where it is hidden the end from which on it is. Limits around the mean itself, rounded apart
 * from it, would tell it finer.
 */
export function meanToComputeWith(mean: number, n: number): number {
  const { high, low } = endsFor(n);
  if (mean >= high) return high;
  return mean <= low ? low : Math.round(mean);
}

/** The same of points that were released. */
export function pointsToComputeWith({ value, bound }: ReleasedPoints): number {
  if (bound === 'orMore') return value + 0.5;
  return bound === 'orLess' ? value - 0.5 : value;
}

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Limits of points in whole points, and where no point is shown in fives: never narrower, 0..100. */
export const STEP = { beside: 1, alone: 5 } as const;

/** Limits rounded outward to multiples of `step`, kept within `range`. */
export function roundOutward(
  { low, high }: Limits,
  step: number,
  range: Limits = { low: 0, high: 100 },
): Limits {
  return {
    low: Math.max(range.low, Math.floor(low / step) * step),
    high: Math.min(range.high, Math.ceil(high / step) * step),
  };
}
