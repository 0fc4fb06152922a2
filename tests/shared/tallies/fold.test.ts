import { describe, expect, test } from '@jest/globals';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { createFold } from '@samenhang/shared/tallies/fold';
import { emptyTally, type Tally } from '@samenhang/shared/tallies/tally';
import { oraclePersons } from '../../builders/oracle.ts';
import { instrument } from '../instrument.ts';
import { answerBy, answerWorth } from '../scoring/answering.ts';
import { countsByDefinition } from './definition.ts';
import { tallyOf } from './tallying.ts';

const openFolder = createFold(instrument);
const top = answerBy((item) => answerWorth(item, 4));

describe('a folder', () => {
  // Sums of pairs travel as fields of one number, emptied every 1 023 persons.
  test.each([1, 30, 31, 32, 1022, 1023, 1024, 2500])(
    'is exact for %i persons at the top of the scale, where a sum is largest',
    (persons) => {
      const one = countsByDefinition({ answers: top, outcomes: { recommend: 10, help: 5 } });
      const all = { answers: top, outcomes: { recommend: 10, help: 5 } };
      const { counts } = tallyOf(
        'organisation',
        Array.from({ length: persons }, () => all),
      );
      expect([...counts].map(BigInt)).toEqual(one.map((count) => count * BigInt(persons)));
    },
  );

  test('refuses what no question has, and counts nothing of it', () => {
    const folder = openFolder('organisation');
    const codes = encodeAnswers(instrument, top);
    const outOfRange = codes.slice();
    outOfRange[47] = 7;
    expect(() => folder.add(outOfRange, {})).toThrow(RangeError);
    expect(() => folder.add(codes.slice(1), {})).toThrow(RangeError);
    for (const outcomes of [{ recommend: 11 }, { recommend: -1 }, { recommend: 2.5 }]) {
      expect(() => folder.add(codes, outcomes)).toThrow(RangeError);
    }
    for (const outcomes of [{ help: 0 }, { help: 6 }, { help: Number.NaN }]) {
      expect(() => folder.add(codes, outcomes)).toThrow(RangeError);
    }
    expect(folder.finish()).toEqual(emptyTally('organisation'));
  });

  test('is closed once its tally is out', () => {
    const folder = openFolder('unit');
    folder.finish();
    expect(() => folder.add(encodeAnswers(instrument, top), {})).toThrow(RangeError);
    expect(() => folder.finish()).toThrow(RangeError);
  });

  test('may stand open beside another', () => {
    const persons = oraclePersons().slice(0, 80);
    const folders = [openFolder('organisation'), openFolder('organisation')];
    persons.forEach(({ answers }, place) => {
      folders[place % 2]?.add(encodeAnswers(instrument, answers), {});
    });
    const [even, odd] = folders.map((folder): Tally => folder.finish());
    if (even === undefined || odd === undefined) throw new Error('two folders');
    const all = persons.map(({ answers }) => ({ answers, outcomes: {} }));
    expect(mergeTallies(even, odd)).toEqual(tallyOf('organisation', all));
  });
});

describe('no count loses precision', () => {
  test('up to ten million persons, at the top of the scale and mixed', () => {
    const mixed = oraclePersons()
      .slice(0, 10)
      .map(({ answers }) => ({ answers, outcomes: { recommend: 9, help: 3 } }));
    const group = [{ answers: top, outcomes: { recommend: 10, help: 5 } }, ...mixed];
    let tally = tallyOf('organisation', group);
    let counts = group
      .map(countsByDefinition)
      .reduce((sum, own) => sum.map((count, at) => count + (own[at] ?? 0n)));
    for (let persons = group.length; persons < 10_000_000; persons *= 2) {
      tally = mergeTallies(tally, tally);
      counts = counts.map((count) => count * 2n);
      // An odd person each time, so that low digits matter.
      tally = mergeTallies(tally, tallyOf('organisation', group.slice(0, 1)));
      const one = countsByDefinition({ answers: top, outcomes: { recommend: 10, help: 5 } });
      counts = counts.map((count, at) => count + (one[at] ?? 0n));
    }
    expect(tally.counts[0]).toBeGreaterThan(10_000_000);
    expect([...tally.counts].map(BigInt)).toEqual(counts);
  });
});
