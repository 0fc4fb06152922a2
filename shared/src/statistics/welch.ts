import { around, halfWidth } from './mean-interval.ts';
import { checkSample, type Interval, type Sample } from './sample.ts';
import { tTwoSided } from './t-distribution.ts';

export interface WelchTest {
  /** Mean of the first less mean of the second, in the unit of the means. */
  readonly difference: number;
  readonly t: number;
  /** Welch–Satterthwaite degrees of freedom. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** 95 % interval of the difference. */
  readonly interval: Interval;
}

/**
 * Welch's test of two means with unequal variances (Welch 1947, Biometrika 34).
 * `null` where neither sample varies, as nothing then says how far the means may be off.
 * @throws RangeError for what is no sample.
 * @example welchTest({ n: 10, mean: 0.75, variance: 3.200556 },
 *   { n: 10, mean: 2.33, variance: 4.009 })
 *   → { t: -1.8608, df: 17.776, p: 0.07939, interval: [-3.365, 0.205] }
 *   (Student’s sleep data, R’s t.test)
 */
export function welchTest(a: Sample, b: Sample): WelchTest | null {
  checkSample(a);
  checkSample(b);
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const standardError = Math.sqrt(va + vb);
  if (standardError === 0) return null;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  const t = difference / standardError;
  const interval = around(difference, halfWidth(standardError, df));
  return { difference, t, df, p: tTwoSided(t, df), interval };
}
