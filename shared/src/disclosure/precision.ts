import { ENDS_OF_SCALE, EXACT_FROM, SIZE_BAND } from '../thresholds.ts';

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

const { high: HIGH, low: LOW } = ENDS_OF_SCALE;

/**
 * A mean or share in whole points, "97 or more" from 97.5 and "3 or less" up to 2.5. The complement
 * 100 − x of a hidden x is hidden too.
 */
export function releasePoints(mean: number): ReleasedPoints {
  if (mean >= HIGH.from) return { value: HIGH.shownAs, bound: 'orMore' };
  if (mean <= LOW.upTo) return { value: LOW.shownAs, bound: 'orLess' };
  return { value: Math.round(mean), bound: 'exact' };
}

/** Where a mean lies that is released like this: from `low` on, and below `high`. */
export function meansReleasedAs({ value, bound }: ReleasedPoints): Limits {
  if (bound === 'orMore') return { low: HIGH.from, high: Number.POSITIVE_INFINITY };
  if (bound === 'orLess') return { low: Number.NEGATIVE_INFINITY, high: LOW.upTo };
  return { low: Math.max(LOW.upTo, value - 0.5), high: Math.min(HIGH.from, value + 0.5) };
}

const COARSE_SHARE = 5;

/**
 * A share in whole percents; in fives below 20 persons, where a whole percent would tell n, and so
 * undo its band.
 * @throws RangeError without anybody.
 */
export function releaseShare(persons: number, all: number): number {
  if (all < 1) throw new RangeError(`${persons} of ${all}`);
  const step = all < EXACT_FROM ? COARSE_SHARE : 1;
  return step * Math.round((100 * persons) / all / step);
}

/**
 * The mean that intervals and everything else are computed with: as it is released, 2.5 or 97.5
 * where it is hidden. Limits around the mean itself, rounded apart from it, would tell it finer.
 */
export function meanToComputeWith(mean: number): number {
  if (mean >= HIGH.from) return HIGH.from;
  return mean <= LOW.upTo ? LOW.upTo : Math.round(mean);
}

/** The same of points that were released. */
export function pointsToComputeWith({ value, bound }: ReleasedPoints): number {
  if (bound === 'orMore') return HIGH.from;
  return bound === 'orLess' ? LOW.upTo : value;
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
