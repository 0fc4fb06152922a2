import type { Result } from '../result.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import {
  correlations,
  type RelativeWeights,
  relativeWeights,
  type WeightsError,
} from '../statistics/relative-weights.ts';
import type { SquareMatrix } from '../statistics/square-matrix.ts';
import { availableCovariances } from '../tallies/available-covariance.ts';
import { recommendBlock } from '../tallies/pair-block.ts';
import type { Tally } from '../tallies/tally.ts';

/** Available-case correlations of the 12 cells and, at place 12, the recommend answer. */
export function driverCorrelations(tally: Tally): SquareMatrix {
  return correlations(availableCovariances(recommendBlock(tally)));
}

/** How much each cell accounts for of who would recommend working here. */
export function driverWeights(tally: Tally): Result<RelativeWeights, WeightsError> {
  return relativeWeights(driverCorrelations(tally));
}

/**
 * Where work pays most: a cell's share of the weights times what its mean lacks of 100 points.
 * Cells without a mean are left out.
 */
export function driverPriorities(
  { weights, rSquared }: RelativeWeights,
  means: ReadonlyMap<ScoreName, number | null>,
): ReadonlyMap<ScoreName, number> {
  const priorities = weights.flatMap((weight, cell): [ScoreName, number][] => {
    const name = SCORES[cell];
    const mean = name === undefined ? null : (means.get(name) ?? null);
    if (name === undefined || mean === null || rSquared === 0) return [];
    return [[name, (weight / rSquared) * (100 - mean)]];
  });
  return new Map(priorities);
}
