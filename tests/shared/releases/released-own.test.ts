import { describe, expect, test } from '@jest/globals';
import type { ReleasedBins } from '@samenhang/shared/api/release';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { meanAsTold } from '@samenhang/shared/releases/told-mean';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { withOwnAnswers } from '../../attacks/reconstruction/made-up-answers.ts';
import { randomFrom } from '../../attacks/reconstruction/made-up-organisation.ts';
import { releaseMadeUp } from '../../attacks/reconstruction/release-facts.ts';
import { type Respondent, releaseInput } from '../../builders/release.ts';
import { allAnswers } from '../../builders/response.ts';
import { instrument } from '../instrument.ts';

test('a release is the same with and without own statements, whatever is answered to them', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 30), (seed) => {
      const { organisation, respondents, records } = releaseMadeUp(seed);
      const without = respondents.map(({ own: _, ...person }) => person);
      const bare = composeRelease(releaseInput(organisation.tree, without));
      const other = withOwnAnswers(without, randomFrom(seed + 9));
      const others = composeRelease(releaseInput(organisation.tree, other));
      for (const released of [records, others]) {
        expect(
          JSON.parse(JSON.stringify(released, (key, value) => (key === 'own' ? undefined : value))),
        ).toEqual(JSON.parse(JSON.stringify(bare)));
      }
    }),
    { numRuns: 25 },
  );
});

describe('what is told of an own statement', () => {
  const tree = createUnitTree(
    ['org', 'a', 'few', 'small'].map((id) => ({ id, parent: id === 'org' ? null : 'org' })),
  );
  const codes = encodeAnswers(instrument, allAnswers(4));
  const people = (unit: string, count: number, own: number): Respondent[] =>
    Array.from({ length: count }, () => ({
      ...{ unit, role: 'staff' as const, codes, outcomes: {} },
      own: Uint8Array.of(own),
    }));
  const toldOf = (unit: string, respondents: readonly Respondent[]) =>
    composeRelease(releaseInput(tree, respondents))
      .find((record) => record.unit === unit)
      ?.group?.details?.own?.at(0);

  test('is nothing where the rest of a unit left it blank, whoever else answered', () => {
    // Two units too small for results of their own are told of together: twelve people.
    const told = toldOf('few', [
      ...people('a', 30, 4),
      ...people('few', 4, 0),
      ...people('small', 8, 0),
    ]);
    expect(told).toMatchObject({ histogram: null, mean: null, agreement: null });
  });

  test('is whether people agree only where their answers are told in more than halves', () => {
    const alike = toldOf('a', people('a', 14, 4));
    expect(alike?.histogram).not.toBeNull();
    expect(alike?.agreement).toBeNull();
    const spread = [1, 2, 3, 4, 5].flatMap((own) => people('a', 30, own));
    expect(toldOf('a', spread)?.agreement).toBe('opinionsDiffer');
  });
});

const bins = (
  ...of: readonly (readonly [first: number, last: number, share: number])[]
): ReleasedBins => ({
  kind: 'bins',
  bins: of.map(([first, last, share]) => ({ first, last, share })),
});

describe('the mean of an own statement, as its histogram tells it', () => {
  test('is a point with its interval where each answer is told apart', () => {
    // By hand: a uniform answer has the mean 2 and the variance 2·100/99 steps; t(99) is 1.98422.
    const { points, interval } = meanAsTold(
      bins([0, 0, 20], [1, 1, 20], [2, 2, 20], [3, 3, 20], [4, 4, 20]),
      100,
    );
    expect(points).toEqual({ value: 50, bound: 'exact' });
    const half = (1.98422 * 25 * Math.sqrt((2 * 100) / 99)) / 10;
    expect(interval).toEqual({ low: Math.floor(50 - half), high: Math.ceil(50 + half) });
  });

  test('is an interval alone, of all that halves leave open and of chance', () => {
    const { points, interval } = meanAsTold(bins([0, 2, 50], [3, 4, 50]), 10);
    expect(points).toBeNull();
    expect(interval.low).toBeLessThan(37.5);
    expect(interval.high).toBeGreaterThan(75);
  });

  test('of most, which is all but four, leaves open what these four answered', () => {
    const { points, interval } = meanAsTold({ kind: 'nearlyAll', first: 3, last: 4 }, 20);
    expect(points).toBeNull();
    // Sixteen of twenty at 3 steps and four at 0 are 60 points.
    expect(interval.low).toBeLessThan(60);
    expect(interval.high).toBe(100);
  });

  test('holds the mean of every group that is told like this', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), (counts) => {
        const n = counts.reduce((sum, persons) => sum + persons, 0);
        fc.pre(n >= 20);
        const share = (from: number, to: number) =>
          Math.round((100 * counts.slice(from, to + 1).reduce((a, b) => a + b, 0)) / n);
        const mean = (25 * counts.reduce((sum, persons, step) => sum + persons * step, 0)) / n;
        for (const division of [
          [[0, 4]],
          [
            [0, 2],
            [3, 4],
          ],
          [
            [0, 1],
            [2, 2],
            [3, 4],
          ],
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [3, 3],
            [4, 4],
          ],
        ]) {
          const told = bins(...division.map(([a = 0, b = 0]) => [a, b, share(a, b)] as const));
          const { interval } = meanAsTold(told, n);
          // Shares are rounded to whole percents.
          expect(interval.low).toBeLessThanOrEqual(mean + 3);
          expect(interval.high).toBeGreaterThanOrEqual(mean - 3);
        }
      }),
    );
  });
});
