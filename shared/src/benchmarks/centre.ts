import type { NormDistribution } from '../api/norm.ts';
import { SHARES_BELOW } from '../disclosure/detail-among-units.ts';
import { meanHalfWidth } from '../statistics/mean-interval.ts';
import { normalQuantile, Z95 } from '../statistics/normal-quantile.ts';
import type { Estimate } from './difference.ts';
import { organisationsOf } from './sound-norm.ts';

/** The middle of a norm, and which one it is. */
export interface Centre extends Estimate {
  readonly from: 'mean' | 'median';
}

/** The outer quantiles by which the spread of the middle of a distribution is judged. */
const OUTER = { quartiles: [0, 2], deciles: [1, 7] } as const;

/**
 * The organisation in the middle, with a 95 % interval for the norm being a sample: t·sd/√n about a
 * mean; about a median 1.96·√(π/2)·sd/√n, where the standard deviation is that of a normal
 * distribution with these quartiles, or second and eighth deciles (McGill, Tukey & Larsen 1978,
 * American Statistician 32).
 * @example Quartiles 53, 58, 63 of 240 organisations: 58 ± 1.2.
 */
export function centreOf(distribution: NormDistribution): Centre {
  const n = organisationsOf(distribution);
  if (distribution.kind === 'moments') {
    const { mean, sd } = distribution;
    return { from: 'mean', points: mean, half: meanHalfWidth(sd, n, n - 1) };
  }
  if (distribution.kind === 'counts') return meanOfCounts(distribution.counts, n);
  const { kind, points } = distribution;
  const shares: readonly number[] = SHARES_BELOW[kind];
  const [low, high] = OUTER[kind];
  const width = (points[high] ?? 0) - (points[low] ?? 0);
  const sd = width / (2 * normalQuantile(shares[high] ?? 0));
  const half = (Z95 * Math.sqrt(Math.PI / 2) * sd) / Math.sqrt(n);
  return { from: 'median', points: points[(points.length - 1) / 2] ?? 0, half };
}

function meanOfCounts(
  counts: Extract<NormDistribution, { kind: 'counts' }>['counts'],
  n: number,
): Centre {
  const sum = counts.reduce((sum, { points, organisations }) => sum + points * organisations, 0);
  const mean = sum / n;
  const squares = counts.reduce(
    (sum, { points, organisations }) => sum + organisations * (points - mean) ** 2,
    0,
  );
  return {
    from: 'mean',
    points: mean,
    half: meanHalfWidth(Math.sqrt(squares / (n - 1)), n, n - 1),
  };
}
