import { PILLARS, THEMES } from '../instruments/vocabulary.ts';
import type { Result } from '../result.ts';
import type { ScoreName } from '../scoring/lattice.ts';
import { type Coherence, type CoherenceError, coherence } from '../statistics/coherence.ts';
import type { SquareMatrix } from '../statistics/square-matrix.ts';

/**
 * Coherence of a unit from the means of its cells, in points.
 * @param errors covariances of the 12 cell means: a unit's own from 20 persons on, else pooled ones.
 */
export function unitCoherence(
  means: ReadonlyMap<ScoreName, number | null>,
  errors: SquareMatrix,
): Result<Coherence, CoherenceError> {
  const cells = THEMES.map((theme) =>
    PILLARS.map((pillar) => means.get(`${theme}.${pillar}`) ?? null),
  );
  return coherence(cells, errors);
}
