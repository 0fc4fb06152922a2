import type { Instrument } from '../instruments/schema.ts';
import { type Composer, createComposer } from '../results/group-scores.ts';
import { pooledCovariances } from '../results/pooled-covariances.ts';
import { pooledSpread, type Spread } from '../results/spread.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import type { SquareMatrix } from '../statistics/square-matrix.ts';
import { squareMatrix } from '../statistics/square-matrix.ts';
import { CELLS, LEVELS } from '../tallies/layout.ts';
import { cellBlock, levelBlock } from '../tallies/pair-block.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_FROM } from '../thresholds.ts';

/** What small groups borrow, as their own would tell their answers, and how scores are composed. */
export interface Yardstick {
  readonly instrument: Instrument;
  readonly compose: Composer;
  readonly spreads: ReadonlyMap<ScoreName, Spread>;
  /** Covariances of persons' cells and levels, in points². */
  readonly cells: SquareMatrix;
  readonly levels: SquareMatrix;
}

/**
 * Taken where the published teams together are too few for a spread of their own: a whole answer
 * step, more than is found in practice, so that intervals are rather too wide.
 */
const ASSUMED: Spread = { sd: 25, df: 100 };

/** @param teams published units none of whose children is published; nobody is in two of them. */
export function yardstickOf(instrument: Instrument, teams: readonly Tally[]): Yardstick {
  const spreads = new Map(SCORES.map((name) => [name, spreadWithin(teams, name)]));
  const enough = SCORES.every((name) => personsIn(teams, name) >= EXACT_FROM);
  const covariances = (size: number, found: () => SquareMatrix) =>
    enough && teams.length > 1 ? found() : assumedCovariances(size);
  return {
    instrument,
    compose: createComposer(instrument),
    spreads,
    cells: covariances(CELLS, () => pooledCovariances(teams.map(cellBlock), CELLS)),
    levels: covariances(LEVELS, () => pooledCovariances(teams.map(levelBlock), LEVELS)),
  };
}

function spreadWithin(teams: readonly Tally[], name: ScoreName): Spread {
  if (teams.length < 2 || personsIn(teams, name) < EXACT_FROM) return ASSUMED;
  return pooledSpread(teams, name) ?? ASSUMED;
}

function personsIn(teams: readonly Tally[], name: ScoreName): number {
  return teams.reduce((sum, team) => sum + scoreCount(team, name), 0);
}

function assumedCovariances(size: number): SquareMatrix {
  return squareMatrix(size, (i, j) => (i === j ? ASSUMED.sd ** 2 : ASSUMED.sd ** 2 / 2));
}
