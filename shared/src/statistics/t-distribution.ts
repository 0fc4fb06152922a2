import { betaQuantileLogit } from './beta-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * P(|T| ≥ |t|) for Student's t with `df` degrees of freedom, whole or not.
 * @throws RangeError unless df > 0.
 * @example tTwoSided(12, 1) → 0.0529294 (by R, tests/oracle/distributions.json: twice 0.0264647)
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
 * @example tQuantile(0.975, 4) → 2.776445 (by R, tests/oracle/distributions.json)
 */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`t with ${df} degrees of freedom`);
  if (p > 0.5) return -tQuantile(1 - p, df);
  // df/(df+t²) is beta distributed, and its logit is ln(df/t²).
  return -Math.sqrt(df * Math.exp(-betaQuantileLogit(2 * p, df / 2, 0.5)));
}
