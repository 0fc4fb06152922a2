import { findInstrument } from '@samenhang/shared/instruments/published';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import { oraclePersons } from '../builders/oracle.ts';
import { median, perSecond, readCodes, repeat } from './throughput.ts';

const SCORINGS = 2_000_000;
const RUNS = 5;

/**
 * How many persons a second are scored, next to a loop over the same answers that only reads and
 * sums them. Both run in turn, so that a slow moment of the machine slows both.
 */
export async function benchScoring() {
  const instrument = findInstrument('1.0.0');
  if (instrument === undefined) throw new Error('no bank 1.0.0');
  const persons = oraclePersons().map(({ answers }) => encodeAnswers(instrument, answers));
  const score = createScorer(instrument);
  const vector = new Int32Array(SCORES.length);

  const scoring = () => repeat(SCORINGS, persons, (codes) => score(codes, vector)[0] ?? 0);
  const reading = () => repeat(SCORINGS, persons, readCodes);
  scoring();
  reading();
  const runs = Array.from({ length: RUNS }, () => ({
    scoring: perSecond(SCORINGS, scoring),
    reading: perSecond(SCORINGS, reading),
  }));
  const personsPerSecond = median(runs.map((run) => run.scoring));
  const bareLoopPersonsPerSecond = median(runs.map((run) => run.reading));
  return {
    persons: persons.length,
    scoringsPerRun: SCORINGS,
    runs: RUNS,
    personsPerSecond: Math.round(personsPerSecond),
    bareLoopPersonsPerSecond: Math.round(bareLoopPersonsPerSecond),
    ratio: Number((bareLoopPersonsPerSecond / personsPerSecond).toFixed(2)),
  };
}
