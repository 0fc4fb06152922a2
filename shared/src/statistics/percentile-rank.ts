import { jeffreysInterval } from './jeffreys.ts';
import type { Interval } from './sample.ts';

export interface PercentileRank {
  readonly below: number;
  readonly equal: number;
  readonly n: number;
  /** 100·(below + ½·equal)/n, 0..100. */
  readonly rank: number;
  /** Jeffreys' 95 % interval of the rank, for a norm that is itself a sample. */
  readonly interval: Interval;
}

/**
 * Mid-rank percentile of a score among others.
 * @throws RangeError without others.
 * @example percentileRank(5, [1, 5, 5, 9]) → { below: 1, equal: 2, rank: 50 }
 *   (by hand: (1 + 2/2)/4)
 */
export function percentileRank(score: number, among: readonly number[]): PercentileRank {
  const n = among.length;
  if (n === 0 || Number.isNaN(score)) throw new RangeError(`the rank of ${score} among ${n}`);
  const below = among.filter((other) => other < score).length;
  const equal = among.filter((other) => other === score).length;
  const middle = below + equal / 2;
  const [lower, upper] = jeffreysInterval(middle, n);
  return { below, equal, n, rank: (100 * middle) / n, interval: [100 * lower, 100 * upper] };
}
