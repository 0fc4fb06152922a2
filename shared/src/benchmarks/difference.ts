import { type Limits, roundOutward, STEP } from '../disclosure/precision.ts';
import type { Comparison } from '../results/comparison.ts';
import { familyOf } from '../results/difference-family.ts';
import { normalCdf } from '../statistics/normal-distribution.ts';
import { Z95 } from '../statistics/normal-quantile.ts';

/** A figure on 0..100 with half the width of its 95 % interval, both in points. */
export interface Estimate {
  readonly points: number;
  readonly half: number;
}

/** A difference in whole points, its 95 % interval rounded outward, both within -100..100. */
export interface Difference {
  readonly value: number;
  readonly interval: Limits;
  /** Worth pointing out: at least 5 points, and q below .05 in its family. */
  readonly flagged: boolean;
}

const RANGE = { low: -100, high: 100 };

/**
 * First less second of each pair, as one family of comparisons. Both are taken as independent and
 * normal: the interval is d ± √(h₁² + h₂²), p that of d over √(h₁² + h₂²)/1.96, and q by
 * Benjamini & Hochberg (1995). A pair that has no width at all is not tested, and never flagged.
 * @example 70 ± 3 less 59 ± 4 is 11, from 6 to 16; alone, p = q = .00002, so it is flagged.
 */
export function differencesOf<K>(
  pairs: ReadonlyMap<K, readonly [Estimate, Estimate]>,
): ReadonlyMap<K, Difference> {
  const found = [...pairs].map(([key, [first, second]]) => {
    const difference = first.points - second.points;
    return { key, difference, half: Math.hypot(first.half, second.half) };
  });
  const family = familyOf(
    new Map(found.map(({ key, difference, half }) => [key, testOf(difference, half)])),
  );
  return new Map(
    found.map(({ key, difference, half }) => [
      key,
      {
        value: wholePoints(difference),
        interval: intervalAround(difference, half, STEP.beside),
        flagged: family.get(key)?.flagged ?? false,
      },
    ]),
  );
}

/** d ± half, rounded outward to multiples of `step`. */
export function intervalAround(difference: number, half: number, step: number): Limits {
  return roundOutward({ low: difference - half, high: difference + half }, step, RANGE);
}

/** Of what is shown, so that nothing is flagged that reads as less than 5 points. */
function testOf(difference: number, half: number): Comparison | null {
  if (half === 0) return null;
  const t = (difference * Z95) / half;
  return {
    difference: wholePoints(difference),
    t,
    df: Number.POSITIVE_INFINITY,
    p: 2 * normalCdf(-Math.abs(t)),
    interval: [difference - half, difference + half],
  };
}

/** Rounded, and never the -0 that a small negative number rounds to. */
function wholePoints(difference: number): number {
  return Math.round(difference) + 0;
}
