import { DISTRIBUTION_FROM, PATTERNS_FROM } from '../thresholds.ts';

/** How finely the published units of an organisation may be told apart by their scores. */
export type DistributionDetail = 'none' | 'quartiles' | 'deciles';

/** Fewer than 10 published units are too few for a distribution; from 50 on it may be in deciles. */
export function distributionDetail(publishedUnits: number): DistributionDetail {
  if (publishedUnits < DISTRIBUTION_FROM.quartiles) return 'none';
  return publishedUnits < DISTRIBUTION_FROM.deciles ? 'quartiles' : 'deciles';
}

/** The shares of units below each of the points that a distribution is told by. */
export const SHARES_BELOW = {
  quartiles: [0.25, 0.5, 0.75],
  deciles: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
} as const;

/**
 * Whether patterns of answers (levels passed, the ladder test, straight-liners) may be told of the
 * whole organisation. They never are of a part of it.
 */
export function mayTellPatterns(respondents: number): boolean {
  return respondents >= PATTERNS_FROM;
}
