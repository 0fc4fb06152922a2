import { incompleteBeta } from './incomplete-beta.ts';

/**
 * P(F ≥ x) for Fisher's F with d1 and d2 degrees of freedom.
 * @throws RangeError unless x ≥ 0 and d1, d2 > 0.
 * @example fUpperTail(3, 2, 6) → 0.12500 (by hand: for d1 = 2 it is (1 + 2x/d2)^(−d2/2) = 2^−3)
 */
export function fUpperTail(x: number, d1: number, d2: number): number {
  if (!(x >= 0)) throw new RangeError(`F of ${x}`);
  if (x === Number.POSITIVE_INFINITY) return 0;
  const sum = d2 + d1 * x;
  return incompleteBeta(d2 / sum, (d1 * x) / sum, d2 / 2, d1 / 2).lower;
}
