import type { NormDistribution } from '../api/norm.ts';
import { SHARES_BELOW } from '../disclosure/detail-among-units.ts';
import { type Limits, roundOutward, STEP } from '../disclosure/precision.ts';
import { jeffreysInterval } from '../statistics/jeffreys.ts';
import { organisationsOf } from './sound-norm.ts';

/** Where a score lies among organisations, in whole percents. */
export interface Percentile {
  /** Mid-rank: percent below, and half of those equal; `null` for a score without points. */
  readonly rank: number | null;
  /** Rounded outward: where the rank may lie, for the score's own interval and the norm's size. */
  readonly interval: Limits;
  /** How finely the norm can tell: every organisation counted, or points between which nothing is known. */
  readonly by: 'counts' | 'quartiles' | 'deciles';
}

type Ranked = Exclude<NormDistribution, { kind: 'moments' }>;

/** A share of organisations, 0..1, as far as it is known. */
interface Share {
  readonly low: number;
  readonly high: number;
}

/**
 * A score's percentile in a norm; `null` in one of mean and standard deviation alone, as nobody knows
 * that organisations are normally distributed. Where each is counted it is the mid-rank. Between two
 * quantiles nothing is known but these, so it is the middle between their ranks, and the interval
 * spans both. The interval goes from Jeffreys' lower limit at the lower end of the score's interval to
 * his upper limit at the upper end.
 * @param score points 0..100 if there are any, and the 95 % interval.
 * @example Quartiles 53, 58, 63 of 240 organisations: 60 from 57 to 62 lies at 63, from 19 to 81.
 */
export function percentileIn(
  distribution: NormDistribution,
  score: { readonly points: number | null; readonly interval: Limits },
): Percentile | null {
  if (distribution.kind === 'moments') return null;
  const { points, interval } = score;
  const n = organisationsOf(distribution);
  const [lower] = jeffreysInterval(shareBelow(distribution, interval.low).low * n, n);
  const [, upper] = jeffreysInterval(shareBelow(distribution, interval.high).high * n, n);
  return {
    rank: points === null ? null : rankOf(shareBelow(distribution, points)),
    interval: roundOutward({ low: 100 * lower, high: 100 * upper }, STEP.beside),
    by: distribution.kind,
  };
}

function rankOf({ low, high }: Share): number {
  return Math.round(50 * (low + high));
}

function shareBelow(distribution: Ranked, points: number): Share {
  return distribution.kind === 'counts'
    ? shareCounted(distribution, points)
    : shareBetween(distribution, points);
}

function shareCounted(distribution: Extract<Ranked, { kind: 'counts' }>, points: number): Share {
  let middle = 0;
  for (const { points: at, organisations } of distribution.counts) {
    if (at < points) middle += organisations;
    if (at === points) middle += organisations / 2;
  }
  const share = middle / organisationsOf(distribution);
  return { low: share, high: share };
}

/** Of quantiles that the score equals, the first and the last; else those on either side. */
function shareBetween({ kind, points: at }: Exclude<Ranked, { kind: 'counts' }>, points: number) {
  const shares = SHARES_BELOW[kind];
  const equal = shares.filter((_, place) => at[place] === points);
  const below = shares.filter((_, place) => (at[place] ?? 0) < points);
  const above = shares.filter((_, place) => (at[place] ?? 100) > points);
  return {
    low: equal[0] ?? below.at(-1) ?? 0,
    high: equal.at(-1) ?? above[0] ?? 1,
  };
}
