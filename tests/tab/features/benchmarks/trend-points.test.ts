import { beforeAll, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import {
  type TrendName,
  trendPoints,
} from '../../../../tab/src/features/benchmarks/model/trend-points.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { wordings } from '../../result-facts.ts';
import { cycleView, resultView } from '../../views.ts';

let english: Wording;
beforeAll(async () => {
  const [first] = await wordings();
  if (first === undefined) throw new Error('no language');
  english = first;
});

const now = cycleView({ id: 'now', opensAt: '2026-03-01T08:00:00.000Z' });
const before = cycleView({ id: 'before', opensAt: '2025-03-01T08:00:00.000Z' });
const EARLIER: BenchmarksView['earlier'][number] = {
  cycle: {
    id: 'before',
    title: inLanguages({ en: 'Before', nl: 'Ervoor' }),
    closedAt: '2025-04-01T08:00:00.000Z',
  },
  name: 'Montage',
  regrouped: false,
  changes: [],
  refusal: null,
};

function withCoherence(low: number, high: number, noGapDetectable = false): UnitResult {
  const result = resultView();
  const coherence = {
    value: Math.round((low + high) / 2),
    interval: { low, high },
    noGapDetectable,
    equallyLow: false,
  };
  return { ...result, headline: { ...result.headline, coherence } };
}

const pointsOf = (then: UnitResult, own: UnitResult, name: TrendName = 'coherence') =>
  trendPoints(
    english,
    {
      cycle: now,
      result: own,
      earlier: [EARLIER],
      released: [before],
      results: new Map([['before', then]]),
    },
    name,
  );

test('coherence over time has a number with its range for every round, the earliest first', () => {
  const points = pointsOf(withCoherence(86, 94), withCoherence(75, 85));
  expect(points.map(({ value }) => value)).toEqual(['90 (86–94)', '80 (75–85)']);
});

test('an earlier coherence is solid only where its range and that of now lie apart', () => {
  const solid = (low: number, high: number) =>
    pointsOf(withCoherence(low, high), withCoherence(75, 85))[0]?.solid;
  expect(solid(86, 94)).toBe(true);
  expect(solid(85, 94)).toBe(false);
  expect(solid(60, 74)).toBe(true);
});

test('where no gap was detectable, the range alone is told', () => {
  const [then] = pointsOf(withCoherence(85, 100, true), withCoherence(75, 85));
  expect(then).toMatchObject({ points: null, value: '85–100', low: 85, high: 100 });
});

test('a round in which other people stood under its name has no point', () => {
  const points = trendPoints(
    english,
    {
      cycle: now,
      result: withCoherence(75, 85),
      earlier: [{ ...EARLIER, refusal: 'another_group' }],
      released: [before],
      results: new Map([['before', withCoherence(86, 94)]]),
    },
    'coherence',
  );
  expect(points.map(({ key }) => key)).toEqual(['now']);
});
