import type { NormDistribution } from '../api/norm.ts';
import { distributionDetail, SHARES_BELOW } from '../disclosure/detail-among-units.ts';
import { centreOf } from './centre.ts';
import { organisationsOf } from './sound-norm.ts';

/** How the organisations of a norm lie on one scale, as far as it tells. */
export interface Spread {
  readonly detail: 'middle' | 'quartiles' | 'deciles';
  /** Points 0..100, ascending: the middle alone, three quartiles or nine deciles. */
  readonly points: readonly number[];
}

type Counts = Extract<NormDistribution, { kind: 'counts' }>['counts'];

/**
 * A norm's own quantiles; of organisations counted one by one those of R's type 7 (Hyndman & Fan
 * 1996, American Statistician 50), as finely as the published units of one organisation are told; of
 * a mean and a standard deviation, and of fewer than ten organisations, the middle alone.
 * @example Twelve organisations at 1, 2 … 12 have quartiles 3.75, 6.5 and 9.25.
 */
export function spreadOf(distribution: NormDistribution): Spread {
  const middle: Spread = { detail: 'middle', points: [centreOf(distribution).points] };
  if (distribution.kind === 'moments') return middle;
  if (distribution.kind !== 'counts') {
    return { detail: distribution.kind, points: distribution.points };
  }
  const n = organisationsOf(distribution);
  const detail = distributionDetail(n);
  if (detail === 'none') return middle;
  const points = SHARES_BELOW[detail].map((share) =>
    quantileOf(distribution.counts, share * (n - 1)),
  );
  return { detail, points };
}

/** Counted, as a norm may be of millions: between the two organisations on either side of a place. */
function quantileOf(counts: Counts, place: number): number {
  const [low, high] = [Math.floor(place), Math.ceil(place)].map((rank) => pointsAt(counts, rank));
  return (low ?? 0) + (place - Math.floor(place)) * ((high ?? 0) - (low ?? 0));
}

/** The points of the organisation at this place, from 0 for the lowest. */
function pointsAt(counts: Counts, rank: number): number {
  let passed = 0;
  for (const { points, organisations } of counts) {
    passed += organisations;
    if (rank < passed) return points;
  }
  return counts.at(-1)?.points ?? 0;
}
