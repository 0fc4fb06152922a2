import type { ReleasedDetails } from '../api/release.ts';
import { roundOutward, STEP, sizeToComputeWith } from '../disclosure/precision.ts';
import { certaintyInPercent, maturityOf } from '../results/maturity.ts';
import { unitCoherence } from '../results/unit-coherence.ts';
import { CELL_SCORES, LEVEL_SCORES, type ScoreName } from '../scoring/lattice.ts';
import { type SquareMatrix, squareMatrix } from '../statistics/square-matrix.ts';
import { covariancesOfMeans } from '../tallies/available-covariance.ts';
import { cellBlock, levelBlock, type PairBlock } from '../tallies/pair-block.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import { EXACT_FROM, LEVEL_PASSED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { type Means, meanAsTold } from './released-scores.ts';
import type { Yardstick } from './yardstick.ts';

/** The level a group has reached and how certain that is; `null` where a level has no score. */
export function releasedMaturity(
  group: Group,
  means: Means,
  yard: Yardstick,
): ReleasedDetails['maturity'] {
  const errors = errorsOf(group, LEVEL_SCORES, levelBlock, yard.levels);
  const levels = LEVEL_SCORES.map((name) => meanAsTold(group, means.get(name) ?? null));
  const found = maturityOf(levels, errors, LEVEL_PASSED_FROM);
  if (found === null) return null;
  return {
    level: found.level,
    certainty: certaintyInPercent(found.atLeast),
    secure: found.secure,
    aheadOfFoundations: [...found.aheadOfFoundations],
  };
}

/** How well the pillars fit together; `null` where too few cells have a score. */
export function releasedCoherence(
  group: Group,
  means: Means,
  yard: Yardstick,
): ReleasedDetails['coherence'] {
  const errors = errorsOf(group, CELL_SCORES, cellBlock, yard.cells);
  const cells = new Map(
    CELL_SCORES.map((name) => [name, meanAsTold(group, means.get(name) ?? null)]),
  );
  const found = unitCoherence(cells, errors);
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

/** Covariances of the means: own from 20 persons with every score on, else pooled ones over n. */
function errorsOf(
  { tally, spreads }: Group,
  names: readonly ScoreName[],
  blockOf: (tally: Group['tally']) => PairBlock,
  pooled: SquareMatrix,
): SquareMatrix {
  const own = names.every((name) => spreads.has(name) && scoreCount(tally, name) >= EXACT_FROM);
  if (own) return covariancesOfMeans(blockOf(tally));
  const n = sizeToComputeWith(respondents(tally));
  return squareMatrix(pooled.size, (i, j) => (pooled.values[i * pooled.size + j] ?? 0) / n);
}

function percent(share: number): number {
  return Math.round(100 * share);
}
