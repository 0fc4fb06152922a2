import type { Instrument } from '../instruments/schema.ts';
import type { ScoreName } from '../scoring/lattice.ts';
import { cronbachAlpha, standardErrorOfMeasurement } from '../statistics/alpha.ts';
import { entry, squareMatrix } from '../statistics/square-matrix.ts';
import { availableCovariances } from '../tallies/available-covariance.ts';
import { itemBlock } from '../tallies/pair-block.ts';
import { scoreSample } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { scoreItems } from './score-items.ts';

export interface Reliability {
  readonly items: number;
  /** Cronbach's alpha from available-case covariances. */
  readonly alpha: number | null;
  /** Standard error of measurement of one person's score, in points. */
  readonly sem: number | null;
}

/**
 * Reliability of scores in an organisation, `null` values where it cannot be told.
 * @throws RangeError unless the tally is an organisation's.
 */
export function reliabilityOf(
  tally: Tally,
  instrument: Instrument,
  names: readonly ScoreName[],
): ReadonlyMap<ScoreName, Reliability> {
  const all = availableCovariances(itemBlock(tally, instrument));
  return new Map(
    names.map((name) => {
      const items = scoreItems(instrument, name);
      const alpha = cronbachAlpha(
        squareMatrix(items.length, (i, j) => entry(all, items[i] ?? -1, items[j] ?? -1)),
      );
      const sample = scoreSample(tally, name);
      const sd = sample === null ? null : Math.sqrt(sample.variance);
      const sem = alpha === null || sd === null ? null : standardErrorOfMeasurement(sd, alpha);
      return [name, { items: items.length, alpha, sem }];
    }),
  );
}
