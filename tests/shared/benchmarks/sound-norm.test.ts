import { describe, expect, test } from '@jest/globals';
import type { Norm, NormDistribution } from '@samenhang/shared/api/norm';
import { normSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { normOf, poolCounts, poolQuartiles } from './synthetic-pool.ts';

const good = normOf({ overall: poolQuartiles(), connect: poolCounts() });

/** Path and code of every fault. */
function faultsOf(norm: unknown): [string, string][] {
  const parsed = normSchema.safeParse(norm);
  return (parsed.error?.issues ?? []).map((issue) => [
    issue.path.join('/'),
    issue.code === 'custom' ? String(issue.params?.code) : issue.code,
  ]);
}

test('a norm with its whole passport is taken, decimals and all', () => {
  expect(normSchema.parse(good)).toEqual(good);
});

test('how many respondents there are counts as exact unless it says otherwise', () => {
  const { respondentsBound: _, ...passport } = good.passport;
  expect(normSchema.parse({ ...good, passport }).passport.respondentsBound).toBe('exact');
});

describe('a norm is refused', () => {
  test.each(['organisations', 'respondents', 'period', 'sector', 'instrumentVersion', 'source'])(
    'without %s in its passport',
    (field) => {
      const passport = Object.fromEntries(
        Object.entries(good.passport).filter(([name]) => name !== field),
      );
      expect(faultsOf({ ...good, passport }).map(([path]) => path)).toEqual([`passport/${field}`]);
    },
  );

  test.each<[string, Partial<Norm['passport']>, string, string]>([
    [
      'that ends before it begins',
      { period: { from: '2026-01-02', to: '2026-01-01' } },
      'passport/period/to',
      'period_reversed',
    ],
    [
      'of statements nobody knows',
      { instrumentVersion: '0.0.1' },
      'passport/instrumentVersion',
      'instrument_unknown',
    ],
    [
      'with organisations in which nobody answered',
      { respondents: 239 },
      'passport/respondents',
      'fewer_respondents_than_organisations',
    ],
    ['with a blank source', { source: '  ' }, 'passport/source', 'too_small'],
    [
      'with a day there is not',
      { period: { from: '2026-02-30', to: '2026-03-01' } },
      'passport/period/from',
      'invalid_format',
    ],
  ])('%s', (_, change, path, code) => {
    expect(faultsOf(normOf(good.scores, change))).toEqual([[path, code]]);
  });

  const quartiles = (organisations: number, points = [50, 58, 63]): NormDistribution => ({
    kind: 'quartiles',
    organisations,
    points,
  });
  test.each<[string, NormDistribution, string, string]>([
    ['quartiles of nine', quartiles(9), 'points', 'too_few_organisations'],
    [
      'deciles of 49',
      { kind: 'deciles', organisations: 49, points: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      'points',
      'too_few_organisations',
    ],
    [
      'counts of nine',
      { kind: 'counts', counts: [{ points: 50, organisations: 9 }] },
      'counts',
      'too_few_organisations',
    ],
    ['quartiles that fall', quartiles(20, [50, 49, 63]), 'points/1', 'not_ascending'],
    [
      'the same points counted twice',
      {
        kind: 'counts',
        counts: [
          { points: 50, organisations: 9 },
          { points: 50, organisations: 9 },
        ],
      },
      'counts/1',
      'not_ascending',
    ],
    ['more than its passport has', quartiles(241), 'organisations', 'more_than_in_passport'],
    ['points above 100', quartiles(20, [50, 58, 101]), 'points/2', 'too_big'],
    ['two quartiles', quartiles(20, [50, 58]), 'points', 'too_small'],
  ])('with %s', (_, overall, path, code) => {
    expect(faultsOf(normOf({ overall }))).toEqual([[`scores/overall/${path}`, code]]);
  });

  test('without any score, and with one there is not', () => {
    expect(faultsOf(normOf({}))).toEqual([['scores', 'no_scores']]);
    const scores = { ...good.scores, happiness: quartiles(20) };
    expect(faultsOf({ ...good, scores }).map(([path]) => path)).toEqual(['scores']);
  });

  test('with all its faults named at once', () => {
    const both = normOf({ overall: quartiles(9), connect: quartiles(500) }, { respondents: 3 });
    expect(faultsOf(both)).toHaveLength(3);
  });
});
