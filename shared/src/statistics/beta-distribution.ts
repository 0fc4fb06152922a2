import { betaKernel, incompleteBeta } from './incomplete-beta.ts';

/**
 * The x with P(X ≤ x) = p, of the beta distribution.
 * @throws RangeError unless a, b > 0 and 0 ≤ p ≤ 1.
 * @example betaQuantile(0.64, 2, 1) → 0.8000 (by hand: P(X ≤ x) = x²)
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaQuantileLogit(p, a, b)));
}

const STEPS = 200;

/**
 * ln(x/(1−x)) of the beta quantile, which keeps its digits at both ends. By Newton's method on
 * ln P: as a function of the logit it rises and is concave, so a step from above the root lands
 * below it, and those from below climb to it.
 * @throws RangeError unless a, b > 0 and 0 ≤ p ≤ 1.
 * @example betaQuantileLogit(0.64, 2, 1) → 1.386294 (by hand: x = 0.8, and ln(0.8/0.2) = ln 4)
 */
export function betaQuantileLogit(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile at ${p}`);
  if (p > 0.5) return -betaQuantileLogit(1 - p, b, a);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  let logit = Math.log(a / b);
  for (let step = 0; step < STEPS; step++) {
    const x = 1 / (1 + Math.exp(-logit));
    const y = 1 / (1 + Math.exp(logit));
    const { lower } = incompleteBeta(x, y, a, b);
    // So far below that P is no double above 0: half of the step is enough.
    const change = lower === 0 ? (logit - above) / 2 : newtonStep(x, y, a, b, lower, p);
    if (lower > p) above = logit;
    logit -= change;
    if (Math.abs(change) <= 1e-15 * Math.max(1, Math.abs(logit))) break;
  }
  return logit;
}

function newtonStep(x: number, y: number, a: number, b: number, lower: number, p: number): number {
  return (Math.log(lower / p) * lower) / betaKernel(x, y, a, b);
}
