import { logGamma } from './log-gamma.ts';
import { around } from './mean-interval.ts';
import { Z95 } from './normal-quantile.ts';
import { checkSample, type Interval, type Sample } from './sample.ts';

export interface EffectSize {
  /** Difference of the means in pooled standard deviations, corrected for small samples. */
  readonly g: number;
  /** 95 % interval by the normal approximation. */
  readonly interval: Interval;
}

/**
 * Hedges' g with the exact correction J (Hedges 1981, J. Educ. Stat. 6) and its large-sample
 * variance (n1+n2)/(n1·n2) + g²/(2(n1+n2)). `null` where neither sample varies.
 * @throws RangeError for what is no sample.
 * @example hedgesG({ n: 10, mean: 0.75, variance: 3.200556 },
 *   { n: 10, mean: 2.33, variance: 4.009 }) → { g: -0.79694 }
 *   (Student’s sleep data, by R)
 */
export function hedgesG(a: Sample, b: Sample): EffectSize | null {
  checkSample(a);
  checkSample(b);
  const df = a.n + b.n - 2;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df;
  if (pooled === 0) return null;
  const g = (smallSampleCorrection(df) * (a.mean - b.mean)) / Math.sqrt(pooled);
  const n = a.n + b.n;
  const standardError = Math.sqrt(n / (a.n * b.n) + g ** 2 / (2 * n));
  return { g, interval: around(g, Z95 * standardError) };
}

/** J = Γ(df/2) / (√(df/2)·Γ((df−1)/2)). */
function smallSampleCorrection(df: number): number {
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}
