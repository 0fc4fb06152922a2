import { STIRLING_FROM, stirlingRemainder } from './log-gamma.ts';

/** I_x(a, b) and 1 − I_x(a, b), each exact in its own right: neither is had by subtracting a number near 1. */
export interface BetaTails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, by the continued fraction of
 * DiDonato & Morris (1992, ACM TOMS 18, eq. 9), to about 1e-13 relative.
 * @param y 1 − x, given apart so that nothing is lost when x is close to 1.
 * @throws RangeError unless a, b > 0 and 0 ≤ x, y ≤ 1.
 * @example incompleteBeta(0.8, 0.2, 2, 1) → { lower: 0.6400, upper: 0.3600 }
 *   (by hand: I_x(2, 1) = x²)
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): BetaTails {
  if (!(a > 0 && b > 0)) throw new RangeError(`incomplete beta with ${a}, ${b}`);
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new RangeError(`incomplete beta at ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x * b > y * a) {
    const { lower, upper } = incompleteBeta(y, x, b, a);
    return { lower: upper, upper: lower };
  }
  const lower = betaKernel(x, y, a, b) / continuedFraction(x, y, a, b);
  return { lower, upper: 1 - lower };
}

/**
 * x^a·y^b / B(a, b). The exponents' large parts cancel, so they are taken around the mode a/(a+b):
 * there each is a logarithm of 1 plus something small. Small a or b are raised first, by
 * 1/B(a, b) = (a)_k / (a+b)_k · 1/B(a+k, b).
 * @example betaKernel(0.5, 0.5, 2, 1) → 0.25000 (by hand: 0.5²·0.5 / ½, as B(2, 1) = ½)
 */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const [stepsA, stepsB] = [stepsUp(a), stepsUp(b)];
  const [largeA, largeB] = [a + stepsA, b + stepsB];
  const ratio = risingRatio(a, a + b, stepsA) * risingRatio(b, largeA + b, stepsB);
  const gap = x * largeB - y * largeA;
  const exponent =
    power(x, a, largeA, gap, largeA + largeB) +
    power(y, b, largeB, -gap, largeA + largeB) +
    stirlingRemainder(largeA + largeB) -
    stirlingRemainder(largeA) -
    stirlingRemainder(largeB);
  const scale = Math.sqrt((largeA / (largeA + largeB)) * (largeB / (2 * Math.PI)));
  return scale * ratio * Math.exp(exponent);
}

const stepsUp = (a: number) => Math.max(0, Math.ceil(STIRLING_FROM - a));

/** Π (a+i)/(c+i) over i < steps. */
function risingRatio(a: number, c: number, steps: number): number {
  let ratio = 1;
  for (let i = 0; i < steps; i++) ratio *= (a + i) / (c + i);
  return ratio;
}

/** ln of x^a over (A/(A+B))^A. */
function power(x: number, a: number, large: number, gap: number, sum: number): number {
  if (a !== large) return a * Math.log(x) - large * Math.log(large / sum);
  return Math.abs(gap) < 0.5 * large
    ? large * Math.log1p(gap / large)
    : large * Math.log((x / large) * sum);
}

const TINY = 1e-300;
const AT_MOST = 100_000;

/** Modified Lentz; for x up to the mean it converges in about √max(a, b) steps. */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const term = (m: number) =>
    ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (a + 2 * m - 1) ** 2;
  const base = (m: number) =>
    m +
    (m * (b - m) * x) / (a + 2 * m - 1) +
    ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
  let fraction = (a * (a * y - b * x + 1)) / (a + 1);
  let above = fraction;
  let below = 0;
  for (let m = 1; m <= AT_MOST; m++) {
    const numerator = term(m);
    const denominator = base(m);
    below = 1 / (denominator + numerator * below || TINY);
    above = denominator + numerator / above || TINY;
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < 2e-16) return fraction;
  }
  throw new RangeError(`the incomplete beta does not converge for ${a}, ${b} at ${x}`);
}
