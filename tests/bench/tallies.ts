import { findInstrument } from '@samenhang/shared/instruments/published';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { createFold } from '@samenhang/shared/tallies/fold';
import { TALLY_KINDS, type TallyKind } from '@samenhang/shared/tallies/layout';
import { packTally } from '@samenhang/shared/tallies/pack';
import { oraclePersons } from '../builders/oracle.ts';
import { median, perSecond, readCodes, repeat } from './throughput.ts';

const FOLDS = 1_000_000;
const MERGES = 20_000;
const RUNS = 5;

/**
 * How many persons a second are folded into a tally of each kind, next to a loop over the same
 * answers that only reads and sums them; and tallies merged a second, next to a copy of one.
 */
export async function benchTallies() {
  const instrument = findInstrument('1.0.0');
  if (instrument === undefined) throw new Error('no bank 1.0.0');
  const persons = oraclePersons().map(({ answers }) => encodeAnswers(instrument, answers));
  const open = createFold(instrument);
  const fold = (kind: TallyKind, times: number) => {
    const folder = open(kind);
    repeat(times, persons, (codes) => {
      folder.add(codes, { recommend: 8 });
      return 0;
    });
    return folder.finish();
  };
  const reading = () => repeat(FOLDS, persons, readCodes);
  return {
    foldsPerRun: FOLDS,
    runs: RUNS,
    fold: TALLY_KINDS.map((kind) => {
      const figures = inTurn(FOLDS, () => fold(kind, FOLDS).counts[0] ?? 0, reading);
      return { kind, persons: figures.work, bareLoop: figures.bare, ratio: figures.ratio };
    }),
    merge: TALLY_KINDS.map((kind) => {
      const tally = fold(kind, persons.length);
      const { work, bare, ratio } = inTurn(
        MERGES,
        () => times(() => mergeTallies(tally, tally).counts),
        () => times(() => tally.counts.slice()),
      );
      return { kind, merges: work, copies: bare, ratio, packedBytes: packTally(tally).length };
    }),
  };
}

function times(make: () => Float64Array): number {
  let total = 0;
  for (let done = 0; done < MERGES; done++) total += make()[0] ?? 0;
  return total;
}

/** Both in turn, so that a slow moment of the machine slows both; a second each, by the median. */
function inTurn(size: number, work: () => number, bare: () => number) {
  work();
  bare();
  const runs = Array.from({ length: RUNS }, () => ({
    work: perSecond(size, work),
    bare: perSecond(size, bare),
  }));
  const [ours, reference] = [
    median(runs.map((run) => run.work)),
    median(runs.map((run) => run.bare)),
  ];
  return {
    work: Math.round(ours),
    bare: Math.round(reference),
    ratio: Number((reference / ours).toFixed(2)),
  };
}
