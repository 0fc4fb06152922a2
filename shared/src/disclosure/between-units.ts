/** How finely the published units of an organisation may be told apart by their scores. */
export type DistributionDetail = 'none' | 'quartiles' | 'deciles';

/** Fewer than 10 published units are too few for a distribution; from 50 on it may be in deciles. */
export function distributionDetail(publishedUnits: number): DistributionDetail {
  if (publishedUnits < 10) return 'none';
  return publishedUnits < 50 ? 'quartiles' : 'deciles';
}

/**
 * Whether patterns of answers (levels passed, the ladder test, straight-liners) may be told of the
 * whole organisation. They never are of a part of it.
 */
export function mayTellPatterns(respondents: number): boolean {
  return respondents >= 100;
}
