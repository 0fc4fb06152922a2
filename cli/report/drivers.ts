import { driverCorrelations, driverWeights } from '@samenhang/shared/results/drivers';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { recommendIndex } from '@samenhang/shared/statistics/recommend-index';
import { recommendHistogram } from '@samenhang/shared/tallies/read-outcomes';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { matrixRows } from './matrix-rows.ts';

export function reportDrivers(tally: Tally) {
  const correlations = { cor_available: matrixRows(driverCorrelations(tally)) };
  const found = driverWeights(tally);
  if (!found.ok) {
    const none = { relative_weights_available: null, R2_available: null };
    return { ...correlations, ...none, no_weights_because: found.error };
  }
  const { weights, rSquared } = found.value;
  return {
    ...correlations,
    relative_weights_available: Object.fromEntries(
      CELL_SCORES.map((name, cell) => [name, weights[cell]]),
    ),
    R2_available: rSquared,
  };
}

export function reportRecommendIndex(tally: Tally) {
  const histogram = recommendHistogram(tally);
  const index = recommendIndex(histogram);
  if (index === null) return null;
  const { n, promoters, detractors, value, standardError } = index;
  return { n, hist_0to10: histogram, promoters, detractors, value, se: standardError };
}
