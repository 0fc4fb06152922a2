import type { Interval } from './sample.ts';
import { tQuantile } from './t-distribution.ts';

/** Where a 95 % interval ends in the upper tail. */
const UPPER = 0.975;

/**
 * Half the width of the 95 % interval of a mean, t·s/√n.
 * @param sd standard deviation, in the unit of the mean.
 * @param df degrees of freedom that the standard deviation rests on.
 * @throws RangeError unless n ≥ 1, sd ≥ 0 and df > 0.
 * @example SD 18 known from 500 persons: n = 8 gives ±12.5 points.
 */
export function meanHalfWidth(sd: number, n: number, df: number): number {
  if (!(n >= 1 && sd >= 0)) throw new RangeError(`an interval of n ${n} with SD ${sd}`);
  return halfWidth(sd / Math.sqrt(n), df);
}

/** t·SE of any estimate with `df` degrees of freedom. */
export function halfWidth(standardError: number, df: number): number {
  return tQuantile(UPPER, df) * standardError;
}

/** An estimate with as much to either side. */
export function around(estimate: number, half: number): Interval {
  return [estimate - half, estimate + half];
}
