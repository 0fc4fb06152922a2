import { findInstrument } from '@samenhang/shared/instruments/published';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import { oraclePersons } from '../builders/oracle.ts';

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

  // What is computed is used, or the engine might leave it out.
  const scoring = () => repeat(persons, (codes) => score(codes, vector)[0] ?? 0);
  const reading = () => repeat(persons, sum);
  scoring();
  reading();
  const runs = Array.from({ length: RUNS }, () => ({
    scoring: perSecond(scoring),
    reading: perSecond(reading),
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

function repeat(persons: readonly Uint8Array[], work: (codes: Uint8Array) => number): number {
  let total = 0;
  for (let done = 0; done < SCORINGS; ) {
    for (const codes of persons) {
      total += work(codes);
      done += 1;
      if (done === SCORINGS) break;
    }
  }
  return total;
}

function sum(codes: Uint8Array): number {
  let total = 0;
  for (let place = 0; place < codes.length; place += 1) total += codes[place] ?? 0;
  return total;
}

function perSecond(run: () => number): number {
  const started = performance.now();
  const total = run();
  const seconds = (performance.now() - started) / 1000;
  if (!Number.isSafeInteger(total)) throw new Error(`no sound total: ${total}`);
  return SCORINGS / seconds;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
