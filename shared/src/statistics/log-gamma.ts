// Bernoulli terms B_2k / (2k(2k−1)) of Stirling's series (Abramowitz & Stegun 6.1.40).
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
];

/** From here on the series is exact to a double's last digit. */
export const STIRLING_FROM = 16;

const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/**
 * What Stirling's formula leaves out: ln Γ(x) − ((x − ½)·ln x − x + ½·ln 2π), for x ≥ 16.
 * Differences of ln Γ of large numbers cancel; those of this remainder do not.
 * @example stirlingRemainder(16) → 0.005207656 (by hand: 1/192 − 1/(360·16³) + 1/(1260·16⁵))
 */
export function stirlingRemainder(x: number): number {
  const inverseSquare = 1 / (x * x);
  return STIRLING.reduceRight((sum, term) => sum * inverseSquare + term, 0) / x;
}

/**
 * Natural logarithm of Γ(x) for x > 0: Stirling's series, reached by the recurrence Γ(x+1) = x·Γ(x).
 * @throws RangeError unless x > 0.
 * @example logGamma(5) → 3.178054 (by hand: ln 4! = ln 24)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma of ${x}`);
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const stirling =
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingRemainder(shifted);
  return stirling - Math.log(product);
}
