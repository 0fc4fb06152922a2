import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type {
  ReleasedBins,
  ReleasedGap,
  ReleasedGroup,
  ReleaseRecord,
} from '@samenhang/shared/api/release';
import fc from 'fast-check';
import {
  signedOf,
  signedWithLimits,
  verdictOf,
} from '../../../../tab/src/features/benchmarks/model/change-words.ts';
import { percentileText } from '../../../../tab/src/features/benchmarks/model/percentile-words.ts';
import { trendNotes } from '../../../../tab/src/features/benchmarks/model/trend-words.ts';
import {
  agreementSentences,
  findingOf,
  gapSentences,
} from '../../../../tab/src/features/unit-result/model/gap-words.ts';
import { levelStates } from '../../../../tab/src/features/unit-result/model/levels.ts';
import { splitText } from '../../../../tab/src/features/unit-result/model/split-words.ts';
import { answerShares } from '../../../../tab/src/words/answer-words.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { saidBesideNorm } from '../../beside-norm.ts';
import { group, limits, result, wordings } from '../../result-facts.ts';

let english: Wording;
let dutch: Wording;
beforeAll(async () => {
  const [en, nl] = await wordings();
  if (en === undefined || nl === undefined) throw new Error('no words');
  [english, dutch] = [en, nl];
});

/** Any group of ten or more. */
const [ten] = fc.sample(group, 1);
const details = ten?.details;
if (ten === undefined || details == null) throw new Error('no group');

const certain = (level: number, certainty: number[], aheadOfFoundations: number[] = []) => ({
  level,
  certainty,
  secure: level === 0 || (certainty[level - 1] ?? 0) >= 80,
  aheadOfFoundations,
});

describe('levels', () => {
  test.each([
    [certain(2, [100, 83, 0, 0]), ['secure', 'secure', 'open', 'open']],
    [certain(2, [100, 79, 21, 0]), ['secure', 'close', 'close', 'open']],
    [certain(1, [96, 20, 0, 0]), ['secure', 'open', 'open', 'open']],
    [certain(0, [46, 40, 5, 0], [2]), ['close', 'ahead', 'open', 'open']],
    [{ ...certain(1, []), certainty: null }, ['close', 'open', 'open', 'open']],
  ])('%j is drawn as %j', (maturity, states) => {
    expect(levelStates(maturity)).toEqual(states);
  });

  test('only what is 80 % certain is drawn as secure', () => {
    fc.assert(
      fc.property(group, ({ details }) => {
        const maturity = details?.maturity;
        if (maturity == null) return;
        for (const [at, state] of levelStates(maturity).entries()) {
          const sure = at < maturity.level && (maturity.certainty?.[at] ?? 0) >= 80;
          expect(state === 'secure').toBe(sure);
        }
      }),
    );
  });
});

describe('what the gap is made of', () => {
  const split = (high: number, pillarShare: number | null) =>
    splitText(english, {
      ...ten,
      details: { ...details, coherence: { value: 80, interval: { low: 70, high }, pillarShare } },
    });

  test('one cause is named only where there is a gap and it makes up most of it', () => {
    expect(split(100, 90)).toMatch(/no gap is detectable/);
    expect(split(90, null)).toMatch(/no gap is detectable/);
    expect(split(90, 75)).toMatch(/mostly one pillar .*75%/);
    expect(split(90, 20)).toMatch(/mostly within themes .*80%/);
    expect(split(90, 50)).toMatch(/partly/);
  });
});

describe('gaps between roles', () => {
  const gap = (flagged: boolean): ReleasedGap => ({
    score: 'connect',
    first: 0,
    second: 1,
    difference: -10,
    interval: { low: -16, high: -4 },
    effect: 'medium',
    flagged,
  });
  const byRole = (flagged: boolean): NonNullable<ReleaseRecord['byRole']> => ({
    groups: [
      { roles: ['staff'], group: ten },
      { roles: ['manager', 'hr'], group: ten },
    ],
    gaps: [gap(flagged)],
  });

  test('what may be chance is not called a difference, and merged roles are named', () => {
    expect(findingOf(english, gap(false))).toBe('may be chance');
    expect(gapSentences(dutch, byRole(false))).toEqual([
      'Elk verschil tussen rollen kan toeval zijn.',
    ]);
    expect(gapSentences(dutch, byRole(true))).toEqual([
      'Verbinden: de score van medewerkers is 10 punten (tussen 4 en 16) lager dan die van leidinggevenden en HR, een middelgroot verschil.',
    ]);
  });

  test('people are said to agree or to differ by theme', () => {
    expect(agreementSentences(english, { connect: 'shared', perform: 'opinionsDiffer' })).toEqual([
      'Opinions differ on Perform: a score there is an average of people who see it differently.',
      'On Connect people largely agree: the score is the view of the group.',
    ]);
    expect(agreementSentences(english, {})).toEqual([]);
  });
});

describe('answers to a statement', () => {
  const [straight, reversed] = [false, true].map((wanted) =>
    INSTRUMENT.items.find((item) => item.reversed === wanted),
  );
  if (straight === undefined || reversed === undefined) throw new Error('no statement');
  const MANY = { atLeast: 24, atMost: 24 };
  const FEW = { atLeast: 15, atMost: 19 };
  const halves = (cut: number, lower: number) => ({
    kind: 'bins' as const,
    bins: [
      { first: 0, last: cut - 1, share: lower },
      { first: cut, last: 4, share: 100 - lower },
    ],
  });
  const toldOf = (
    words: Wording,
    item: typeof straight,
    of: ReleasedBins,
    n: ReleasedGroup['n'] = MANY,
  ) => answerShares(words, item, of, n).map(({ label, told }) => [label, told]);

  test('are told in two halves: agreed, or not', () => {
    expect(toldOf(english, straight, halves(3, 30))).toEqual([
      ['Neutral or disagree', '30%'],
      ['Agree or strongly agree', '70%'],
    ]);
    expect(toldOf(dutch, straight, halves(3, 30))).toEqual([
      ['Neutraal of mee oneens', '30%'],
      ['Mee eens of helemaal mee eens', '70%'],
    ]);
  });

  test('of an old habit in the same halves, the other way round', () => {
    expect(toldOf(english, reversed, halves(2, 30))).toEqual([
      ['Agree or strongly agree', '30%'],
      ['Neutral or disagree', '70%'],
    ]);
  });

  test('to either side of the middle have a name together, and any others from first to last', () => {
    const bins = [
      { first: 0, last: 1, share: 30 },
      { first: 2, last: 2, share: 30 },
      { first: 3, last: 4, share: 40 },
    ];
    expect(toldOf(english, straight, { kind: 'bins', bins }).map(([label]) => label)).toEqual([
      'Disagree or strongly disagree',
      'Neither agree nor disagree',
      'Agree or strongly agree',
    ]);
    expect(toldOf(english, straight, halves(1, 30)).map(([label]) => label)).toEqual([
      'Strongly disagree',
      'Disagree to Strongly agree',
    ]);
  });

  test.each([
    [33, 'about a third', 'ongeveer een derde'],
    [40, 'about 40%', 'ongeveer 40%'],
    [47, 'about half', 'ongeveer de helft'],
    [50, 'about half', 'ongeveer de helft'],
    [53, 'about half', 'ongeveer de helft'],
    [60, 'about 60%', 'ongeveer 60%'],
    [67, 'about two thirds', 'ongeveer twee derde'],
  ])('%i%% of fewer than twenty is told as "%s"', (share, inEnglish, inDutch) => {
    expect(toldOf(english, straight, halves(3, share), FEW)[0]?.[1]).toBe(inEnglish);
    expect(toldOf(dutch, straight, halves(3, share), FEW)[0]?.[1]).toBe(inDutch);
    const [drawn] = answerShares(english, straight, halves(3, share), FEW);
    expect([drawn?.bound, drawn?.mark]).toEqual(['about', `≈ ${share}%`]);
  });

  test.each([
    [10, 60],
    [15, 73],
    [20, 80],
    [40, 90],
    [500, 90],
  ])('of most of %i have no share, and are drawn no larger than %i%%', (atLeast, share) => {
    const of = { kind: 'nearlyAll' as const, first: 3, last: 4 };
    const [most, ...more] = answerShares(english, straight, of, { atLeast, atMost: atLeast });
    const told = 'most people (everyone, or all but a few)';
    const label = 'Agree or strongly agree';
    expect(most).toEqual({ first: 3, last: 4, share, bound: 'most', label, told, mark: 'most' });
    expect(more).toEqual([]);
    expect(toldOf(dutch, straight, of)).toEqual([
      ['Mee eens of helemaal mee eens', 'de meeste mensen (iedereen, op hooguit een paar na)'],
    ]);
  });

  test('all in one bin tell nothing', () => {
    const one = { kind: 'bins' as const, bins: [{ first: 0, last: 4, share: 100 }] };
    expect(toldOf(english, straight, one)).toEqual([]);
    expect(answerShares(english, straight, null, MANY)).toEqual([]);
  });
});

describe('beside others', () => {
  test('higher and lower are said only of what is flagged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 60 }),
        limits,
        fc.boolean(),
        (value, interval, flagged) => {
          const verdict = verdictOf(english, { value, interval, flagged });
          expect(verdict === 'may be chance').toBe(!flagged);
          if (flagged) expect(verdict).toBe(value < 0 ? 'lower' : 'higher');
        },
      ),
    );
    const told = { value: null, interval: { low: 0, high: 9 }, flagged: false };
    expect(verdictOf(english, told)).toBe('not told');
  });

  test('what is told no closer is told no closer here', () => {
    const change = { value: 7, interval: { low: 2, high: 12 }, flagged: true };
    expect(signedWithLimits(english, change)).toBe('+7 (between 2 and 12)');
    expect(signedOf(english, { ...change, bound: 'orMore' })).toBe('+7 or more');
    expect(signedWithLimits(english, { ...change, value: null })).toBe('between 2 and 12');
  });

  test('beside a norm, above and below are said only of what is flagged', () => {
    const norm = (value: number | null, flagged: boolean) =>
      saidBesideNorm(english, {
        bound: 'exact',
        difference: { value, interval: { low: 2, high: 12 }, flagged, from: 'median' },
        percentile: {
          rank: value === null ? null : 62,
          interval: { low: 40, high: 80 },
          by: 'deciles',
        },
      });
    expect(norm(7, true)).toMatch(/lies above .* more than chance.*62%.*between 40 and 80/);
    expect(norm(-7, true)).toMatch(/lies below .* more than chance/);
    expect(norm(7, false)).toMatch(/cannot be told apart/);
    expect(norm(null, false)).toMatch(/between 2 and 12 points/);
    expect(norm(null, false)).not.toMatch(/chance|above|below/);
    expect(norm(null, false)).toMatch(
      / Somewhere between 40 and 80% of the organisations score lower\.$/,
    );
  });

  test('of a norm that tells no place none is said', () => {
    const difference = {
      value: 7,
      interval: { low: 2, high: 12 },
      flagged: true,
      from: 'mean' as const,
    };
    for (const words of [english, dutch]) {
      const said = saidBesideNorm(words, { bound: 'exact', difference, percentile: null });
      expect(said.match(/\./g)).toHaveLength(1);
      expect(said).not.toMatch(/\d|\{| {2}/);
    }
  });

  test('a percentile comes with its own interval, or is said to be unknown', () => {
    const comparison = {
      bound: 'exact' as const,
      difference: {
        value: 1,
        interval: { low: -4, high: 6 },
        flagged: false,
        from: 'mean' as const,
      },
    };
    const percentile = { rank: 62, interval: { low: 40, high: 80 }, by: 'counts' as const };
    expect(percentileText(english, { ...comparison, percentile })).toBe(
      'higher than about 62% of the organisations (between 40 and 80)',
    );
    expect(percentileText(dutch, { ...comparison, bound: 'orMore', percentile })).toBe(
      'hoger dan 62% van de organisaties of meer (tussen 40 en 80)',
    );
    expect(
      percentileText(english, { ...comparison, percentile: { ...percentile, rank: null } }),
    ).toBe('between 40 and 80% of the organisations score lower');
    expect(percentileText(english, { ...comparison, percentile: null })).toBe(
      'not told by the norm',
    );
  });
});

describe('over time', () => {
  type Earlier = BenchmarksView['earlier'][number];
  const cycle = {
    id: 'c1',
    title: inLanguages({ en: 'Spring', nl: 'Voorjaar' }),
    closedAt: '2025-04-30T15:00:00.000Z',
  };
  const now = fc.sample(result, 1)[0];
  if (now === undefined) throw new Error('no result');
  const since = (flagged: boolean, value: number): Earlier => ({
    cycle,
    name: now.name,
    regrouped: false,
    changes: [
      {
        score: 'overall',
        value,
        interval: { low: value - 4, high: value + 4 },
        flagged,
        bound: 'exact',
      },
    ],
    refusal: null,
  });
  const notes = (earlier: Earlier[], more: Partial<Parameters<typeof trendNotes>[1]> = {}) =>
    trendNotes(english, { result: now, earlier, released: [], ...more });

  test('a change that may be chance is said to be', () => {
    const change = (value: number) => notes([since(false, value)])[0];
    expect(change(6)).toBe(
      'Since Spring the overall score is 6 points higher (most likely between 2 and 10 higher); that may be chance.',
    );
    expect(change(-1)).toBe(
      'Since Spring the overall score is 1 point lower (most likely between 5 lower and 3 higher); that may be chance.',
    );
    expect(change(-7)).toMatch(/7 points lower \(most likely between 3 and 11 lower\)/);
    expect(change(0)).toMatch(/is the same \(most likely between 4 lower and 4 higher\)/);
    expect(notes([since(true, 6)])[0]).toMatch(/rose: \+6/);
    expect(notes([since(true, -6)])[0]).toMatch(/fell: −6/);
  });

  test.each(['another_instrument', 'another_group', 'no_points'] as const)(
    '%s is explained',
    (refusal) => {
      const [note] = notes([{ ...since(false, 1), changes: [], refusal }]);
      expect(note).toMatch(/Spring/);
      expect(note).not.toMatch(/rose|fell|point/);
    },
  );

  test('another name, and a round in which the unit was not there, are told', () => {
    const renamed = { ...since(false, 1), name: 'Montage', regrouped: true };
    expect(notes([renamed]).slice(1)).toEqual([
      'In Spring this unit was called Montage; now it is Montage Oost.',
      'In Spring other units belonged to it, so it was not quite the same group of people.',
    ]);
    const absent = { released: [{ id: 'c0', title: inLanguages({ en: 'Autumn', nl: 'Najaar' }) }] };
    expect(notes([since(false, 1)], absent)[1]).toMatch(/^Of Autumn there is nothing to compare/);
  });
});
