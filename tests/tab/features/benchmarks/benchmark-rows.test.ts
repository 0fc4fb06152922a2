import { beforeAll, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import {
  benchmarkRows,
  describeRows,
} from '../../../../tab/src/features/benchmarks/model/benchmark-rows.ts';
import { comparatorsOf } from '../../../../tab/src/features/benchmarks/model/comparators.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { group, wordings } from '../../result-facts.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const interval = { low: -20, high: 20 };
const title = inLanguages({ en: 'Care', nl: 'Zorg' });
const others = { detail: 'quartiles' as const, points: [51.5, 58.2, 63] };

const difference = fc.record({
  score: fc.constantFrom(...SCORES),
  value: fc.integer({ min: -40, max: 40 }),
  interval: fc.constant(interval),
  flagged: fc.boolean(),
});
const differences = fc.uniqueArray(difference, { selector: ({ score }) => score });
const norms = differences.map((all): BenchmarksView['norms'] => [
  {
    norm: {
      id: 'care',
      title,
      passport: {
        organisations: 40,
        respondents: 4000,
        respondentsBound: 'exact',
        period: { from: '2025-01-01', to: '2025-12-31' },
        sector: 'Care',
        instrumentVersion: '1.0.0',
        source: 'A survey',
      },
    },
    comparisons: all.map(({ score, ...rest }) => ({
      score,
      bound: 'exact',
      difference: { ...rest, from: 'median' },
      percentile: null,
      others,
    })),
    refusal: null,
  },
]);
const earlier = differences.map((all): BenchmarksView['earlier'] => [
  {
    cycle: { id: 'c1', title, closedAt: '2025-01-01T00:00:00.000Z' },
    name: 'Montage',
    regrouped: false,
    changes: all.map((one) => ({ ...one, bound: 'exact' })),
    refusal: null,
  },
]);
const benchmarks = fc.record<BenchmarksView>({
  rest: fc.record({ differences, refusal: fc.constant(null) }),
  units: fc.constant({
    place: null,
    distribution: { detail: 'quartiles', points: [50, 60, 70] },
    unitsDiffer: true,
    refusal: null,
  }),
  earlier,
  norms,
  pool: fc.constant(null),
});

/** Every difference there is of a score, of whatever it is held beside. */
const allOf = ({ rest, earlier, norms }: BenchmarksView, key: string) =>
  [
    ...rest.differences,
    ...earlier.flatMap(({ changes }) => changes),
    ...norms.flatMap(({ comparisons }) =>
      comparisons.map(({ score, difference }) => ({ score, ...difference })),
    ),
  ].filter(({ score }) => score === key);

/** Where a row is to have its marks and its band of the norm. */
function placesOf({ rest, norms }: BenchmarksView, key: string, own: number) {
  const from = rest.differences.find(({ score }) => score === key);
  const compared = norms.some(({ comparisons }) => comparisons.some(({ score }) => score === key));
  return {
    rest: from === undefined ? undefined : own - from.value,
    care: compared ? others.points : undefined,
  };
}

const rowsOf = (
  ...[wording, released, beside]: [Wording, Parameters<typeof benchmarkRows>[1], BenchmarksView]
) => benchmarkRows(wording, released, comparatorsOf(wording, beside));

test('a finding is put into words for each difference that was flagged, and for no other', () => {
  fc.assert(
    fc.property(group, benchmarks, (released, beside) => {
      for (const wording of words) {
        for (const { key, notes } of rowsOf(wording, released, beside)) {
          const flagged = allOf(beside, key).filter((one) => one.flagged);
          expect(notes).toHaveLength(flagged.length);
        }
      }
    }),
  );
});

test('the whole, themes and pillars have a strip where they are held beside anything, a cell where it stands out', () => {
  fc.assert(
    fc.property(group, benchmarks, (released, beside) => {
      const [wording] = words;
      if (wording === undefined) throw new Error('no words');
      const standingOut = SCORES.filter(
        (score) => score.includes('.') && allOf(beside, score).some(({ flagged }) => flagged),
      );
      // Every score has its place there, but for the rest, which tells cells alone.
      const isBeside = (score: ScoreName) =>
        allOf(beside, score).length > 0 ||
        (score === 'overall' && beside.units.distribution !== null);
      const summary = (['overall', ...THEMES, ...PILLARS] as const).filter(isBeside);
      expect(rowsOf(wording, released, beside).map(({ key }) => key)).toEqual([
        ...summary,
        ...standingOut,
      ]);
    }),
  );
});

test('a mark lies as far from the unit as the difference says, a band where the norm does', () => {
  fc.assert(
    fc.property(group, benchmarks, (released, beside) => {
      const [wording] = words;
      if (wording === undefined) throw new Error('no words');
      for (const { key, own, marks, bands } of rowsOf(wording, released, beside)) {
        expect({
          rest: marks.find((mark) => mark.key === 'rest')?.points,
          care: bands.find((band) => band.key === 'care')?.points,
        }).toEqual(placesOf(beside, key, own.points ?? 0));
        expect(bands.some((band) => band.key === 'units')).toBe(key === 'overall');
      }
    }),
  );
});

test('what is told no closer is told no closer here, neither in words nor on its place', () => {
  const [wording] = words;
  const [released] = fc.sample(group, 1);
  const [beside] = fc.sample(benchmarks, 1);
  if (wording === undefined || released === undefined || beside === undefined) {
    throw new Error('nothing to tell');
  }
  const near = {
    points: { value: 97, bound: 'orMore' as const },
    interval: { low: 94, high: 100 },
  };
  const change = { score: 'overall' as const, value: 7, interval, flagged: true };
  const [cycle] = beside.earlier;
  if (cycle === undefined) throw new Error('no earlier cycle');
  const [row] = rowsOf(
    wording,
    { ...released, scores: { ...released.scores, overall: near } },
    {
      ...beside,
      rest: { differences: [], refusal: null },
      earlier: [{ ...cycle, changes: [{ ...change, bound: 'orMore' }] }],
      norms: [],
    },
  );
  expect(row?.notes).toEqual([{ key: 'c1', text: '+7 or more against last time' }]);
  expect(row?.marks).toEqual([{ key: 'c1', shape: 'triangle', points: 90, told: '90 or less' }]);
});

test('with more to hold beside than there are looks, none is left out', () => {
  const [wording] = words;
  const [beside] = fc.sample(benchmarks, 1);
  if (wording === undefined || beside === undefined) throw new Error('nothing to tell');
  const [care] = fc.sample(
    norms.filter(([norm]) => norm !== undefined && norm.comparisons.length > 0),
    1,
  );
  const many = [1, 2, 3, 4, 5, 6].flatMap((place) =>
    (care ?? []).map((one) => ({ ...one, norm: { ...one.norm, id: `norm-${place}` } })),
  );
  const { bands } = comparatorsOf(wording, { ...beside, norms: many });
  expect(bands.map(({ key }) => key)).toEqual(['units', ...many.map(({ norm }) => norm.id)]);
  expect(new Set(bands.slice(0, 4).map(({ look }) => look)).size).toBe(4);
});

test('who cannot see it is told the same places in words', () => {
  const [wording] = words;
  const [released] = fc.sample(group, 1);
  const [beside] = fc.sample(benchmarks, 1);
  if (wording === undefined || released === undefined || beside === undefined) {
    throw new Error('nothing to tell');
  }
  const comparators = comparatorsOf(wording, {
    ...beside,
    rest: {
      differences: [{ score: 'connect', value: -7, interval, flagged: true }],
      refusal: null,
    },
  });
  const rows = benchmarkRows(wording, released, comparators);
  const connect = rows.find(({ key }) => key === 'connect');
  expect(connect?.notes[0]?.text).toBe('−7 against the rest');
  const described = describeRows(wording, rows, comparators);
  expect(described).toContain(`Connect: ${connect?.value}, beside the rest `);
  expect(described).toContain('teams 50–60–70');
});
