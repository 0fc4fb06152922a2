import type { ReleasedDetails } from '../api/release.ts';
import { roundOutward, STEP } from '../disclosure/precision.ts';
import { certaintyInPercent, maturityOf } from '../results/maturity.ts';
import { unitCoherence } from '../results/unit-coherence.ts';
import { CELL_SCORES, LEVEL_SCORES, type ScoreName } from '../scoring/lattice.ts';
import { type SquareMatrix, squareMatrix } from '../statistics/square-matrix.ts';
import { covariancesOfMeans } from '../tallies/available-covariance.ts';
import { cellBlock, levelBlock, type PairBlock } from '../tallies/pair-block.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import { EXACT_FROM, LEVEL_PASSED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { type Means, personsFor } from './released-scores.ts';
import type { Yardstick } from './yardstick.ts';

/**
 * The level a group has reached and how certain that is; `null` where a level has no score.
 * @param means as they are told.
 */
export function releasedMaturity(
  group: Group,
  means: Means,
  yard: Yardstick,
): ReleasedDetails['maturity'] {
  const names = LEVEL_SCORES.filter((name) => means.get(name) != null);
  if (names.length < LEVEL_SCORES.length) return null;
  const errors = errorsOf(group, names, levelBlock, yard.levels);
  const levels = LEVEL_SCORES.map((name) => means.get(name) ?? null);
  const found = maturityOf(levels, errors, LEVEL_PASSED_FROM);
  if (found === null) return null;
  return {
    level: found.level,
    certainty: certaintyInPercent(found.atLeast),
    secure: found.secure,
    aheadOfFoundations: [...found.aheadOfFoundations],
  };
}

/**
 * How well the pillars fit together; `null` where too few cells have a score.
 * @param means as they are told.
 */
export function releasedCoherence(
  group: Group,
  means: Means,
  yard: Yardstick,
): ReleasedDetails['coherence'] {
  const names = CELL_SCORES.filter((name) => means.get(name) != null);
  if (names.length === 0) return null;
  const errors = errorsOf(group, names, cellBlock, yard.cells);
  const found = unitCoherence(means, errors);
  if (!found.ok) return null;
  const { value, interval, split } = found.value;
  const [low, high] = interval;
  const gap = split === null ? 0 : split.pillar + split.theme;
  return {
    value: percent(value / 100),
    interval: roundOutward({ low, high }, STEP.beside),
    pillarShare: split === null || gap === 0 ? null : percent(split.pillar / gap),
  };
}

/**
 * Covariances of the means: own from 20 persons with every score on, else pooled ones over the least
 * number of persons who have one of them.
 * @param names of the scores that there are.
 */
function errorsOf(
  group: Group,
  names: readonly ScoreName[],
  blockOf: (tally: Group['tally']) => PairBlock,
  pooled: SquareMatrix,
): SquareMatrix {
  const { tally, n, spreads } = group;
  const own = names.every(
    (name) => spreads.has(name) && Math.min(n, scoreCount(tally, name)) >= EXACT_FROM,
  );
  if (own) return covariancesOfMeans(blockOf(tally));
  const persons = Math.min(...names.map((name) => personsFor(group, name)));
  return squareMatrix(pooled.size, (i, j) => (pooled.values[i * pooled.size + j] ?? 0) / persons);
}

function percent(share: number): number {
  return Math.round(100 * share);
}
