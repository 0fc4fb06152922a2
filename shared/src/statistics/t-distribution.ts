import { betaQuantileLogit } from './beta-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * P(|T| ≥ |t|) for Student's t with `df` degrees of freedom, whole or not.
 * @throws RangeError unless df > 0.
 */
export function tTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`t with ${df} degrees of freedom`);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5).lower;
}

/**
 * The t with P(T ≤ t) = p, of Student's t with `df` degrees of freedom.
 * @throws RangeError unless df > 0 and 0 ≤ p ≤ 1.
 */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`t with ${df} degrees of freedom`);
  if (p > 0.5) return -tQuantile(1 - p, df);
  // df/(df+t²) is beta distributed, and its logit is ln(df/t²).
  return -Math.sqrt(df * Math.exp(-betaQuantileLogit(2 * p, df / 2, 0.5)));
}
