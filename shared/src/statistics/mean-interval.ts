import { type Interval, UPPER_95 } from './sample.ts';
import { tQuantile } from './t-distribution.ts';

/**
 * Half the width of the 95 % interval of a mean, t·s/√n.
 * @param sd standard deviation, in the unit of the mean.
 * @param df degrees of freedom that the standard deviation rests on.
 * @throws RangeError unless n ≥ 1, sd ≥ 0 and df > 0.
 * @example meanHalfWidth(18, 8, 500) → 12.503 (by hand: t is 1.96472, times 18/√8)
 */
export function meanHalfWidth(sd: number, n: number, df: number): number {
  if (!(n >= 1 && sd >= 0)) throw new RangeError(`an interval of n ${n} with SD ${sd}`);
  return halfWidth(sd / Math.sqrt(n), df);
}

/**
 * Half the width of the 95 % interval of any estimate, t·SE.
 * @param df degrees of freedom that the standard error rests on.
 * @example halfWidth(2, 4) → 5.55289 (by R: t is 2.776445)
 */
export function halfWidth(standardError: number, df: number): number {
  return tQuantile(UPPER_95, df) * standardError;
}

/**
 * An estimate with as much to either side.
 * @example around(60, 5) → [55, 65] (by hand: 60 ∓ 5)
 */
export function around(estimate: number, half: number): Interval {
  return [estimate - half, estimate + half];
}
