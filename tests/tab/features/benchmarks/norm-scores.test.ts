import { describe, expect, test } from '@jest/globals';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import {
  type NormScores,
  writeScores,
} from '../../../../tab/src/features/benchmarks/model/norm-scores.ts';
import { readScores } from '../../../../tab/src/features/benchmarks/model/read-scores.ts';

const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const organisations = fc.integer({ min: 1, max: 5000 });
const some = (count: number) => fc.array(points, { minLength: count, maxLength: count });
const distribution = fc.oneof(
  fc.record({ kind: fc.constant('moments' as const), organisations, mean: points, sd: points }),
  fc.record({ kind: fc.constant('quartiles' as const), organisations, points: some(3) }),
  fc.record({ kind: fc.constant('deciles' as const), organisations, points: some(9) }),
  fc.record({
    kind: fc.constant('counts' as const),
    counts: fc.array(fc.record({ points, organisations }), { minLength: 1, maxLength: 6 }),
  }),
);
const norm: fc.Arbitrary<NormScores> = fc
  .dictionary(fc.constantFrom(...SCORES), distribution, { minKeys: 1 })
  .map((scores) => ({ ...scores }));

describe('the scores of a norm as lines', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(norm, (scores) => {
        expect(readScores(writeScores(scores))).toEqual({ scores, faults: [] });
      }),
    );
  });

  test.each([
    ['a Dutch Excel', 'score;soort;organisaties;w1;w2\r\noverall;moments;54;55,2;6,1;\r\n;;;;\r\n'],
    ['an English one', 'Score,Kind,Organisations\noverall,moments,54,55.2,6.1\n'],
    ['a sheet that was pasted', 'overall\tmoments\t54\t55,2\t6,1'],
    ['a file that names its separator', 'sep=;\nOVERALL; Moments ;54;55.2;6.1'],
  ])('are read of %s', (_, text) => {
    const overall = { kind: 'moments', organisations: 54, mean: 55.2, sd: 6.1 };
    expect(readScores(text)).toEqual({ scores: { overall }, faults: [] });
  });

  test.each([
    ['happiness;moments;54;55;6', 'score_unknown', 'happiness'],
    ['overall;average;54;55;6', 'kind_unknown', 'average'],
    ['overall;moments;many;55;6', 'number_unfit', 'many'],
    ['overall;moments;54;55;6.1.2', 'number_unfit', '6.1.2'],
    ['overall;counts;;40:3;41', 'number_unfit', '41'],
    ['overall;moments;54;55', 'values_wrong', '55'],
    ['overall;quartiles;54;1;2;3;4', 'values_wrong', '1 2 3 4'],
    ['overall;deciles;54', 'values_wrong', ''],
    ['overall;"moments;54;55;6', 'quotes', ''],
  ])('say what is wrong with %s, and where', (text, code, value) => {
    const { faults } = readScores(`connect;quartiles;54;40;50;60\n${text}`);
    expect(faults).toEqual([{ code, line: 2, value }]);
  });

  test('say every fault at once, and refuse a score that stands there twice', () => {
    const { faults } = readScores('a;moments;1;1;1\noverall;moments;9;9;9\noverall;x;9;9;9');
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['score_unknown', 1],
      ['score_twice', 3],
    ]);
  });
});
