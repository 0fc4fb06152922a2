import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { ReleasedDetails, ReleasedGroup, ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { LANGUAGES } from '@samenhang/shared/languages';
import { headlineOf } from '@samenhang/shared/releases/headline';
import { isSecure } from '@samenhang/shared/results/maturity';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { withFileWords } from '../../tab/src/features/exports/file-words.ts';
import { formatter } from '../../tab/src/lib/format.ts';
import { loadText, withWords } from '../../tab/src/lib/i18n.ts';
import { RECEIPT_WORDS, RESULT_WORDS } from '../../tab/src/lib/word-files.ts';
import type { Wording } from '../../tab/src/words/score-words.ts';
import { INSTRUMENT } from '../builders/response.ts';

/** The real words of every language. */
export async function wordings(): Promise<Wording[]> {
  await withFileWords(withWords([RESULT_WORDS, RECEIPT_WORDS], Promise.resolve()));
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const { t } = await loadText(language);
      return { t, language, format: formatter(language), instrument: INSTRUMENT };
    }),
  );
}

const percent = fc.integer({ min: 0, max: 100 });
export const limits = fc
  .tuple(percent, percent)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
/** Of a difference that was found: it does not reach the other side of 0. */
const found = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 30 }), fc.boolean())
  .map(([size, half, negative]) => {
    const value = negative ? -size : size;
    return { value, interval: { low: value - half, high: value + half } };
  });
const points = fc.record({
  value: percent,
  bound: fc.constantFrom('exact' as const, 'orMore' as const, 'orLess' as const),
});
const score: fc.Arbitrary<ReleasedScore> = fc.record({ points, interval: limits });
const scoreName = fc.constantFrom(...SCORES);
const roles = fc.constantFrom<SurveyRole[]>(['staff'], ['manager', 'hr'], ['hr']);

const scores = fc
  .tuple(...SCORES.map((name) => score.map((one): [ScoreName, ReleasedScore] => [name, one])))
  .map((entries) => new Map(entries));

const maturity: fc.Arbitrary<NonNullable<ReleasedDetails['maturity']>> = fc
  .tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.option(fc.array(percent, { minLength: 4, maxLength: 4 })),
  )
  .chain(([level, unsorted]) => {
    const certainty = unsorted?.toSorted((a, b) => b - a) ?? null;
    const secure = isSecure(level, certainty);
    const above = [2, 3, 4].filter((one) => one > level + 1);
    return fc
      .subarray(above)
      .map((aheadOfFoundations) => ({ level, certainty, secure, aheadOfFoundations }));
  });

const coherence = fc.record({ value: percent, interval: limits, pillarShare: fc.option(percent) });

/** A group of ten or more, with random numbers that agree with each other. */
export const group: fc.Arbitrary<ReleasedGroup> = fc
  .record({
    scores,
    maturity: fc.option(maturity),
    coherence: fc.option(coherence),
    mayNotRepresent: fc.boolean(),
  })
  .map(({ scores: all, mayNotRepresent, ...known }) => ({
    n: { atLeast: 24, atMost: 24 },
    mayNotRepresent,
    scores: Object.fromEntries(all),
    details: {
      ...known,
      statements: [],
      habits: [],
      agreement: {},
      outcomes: { recommend: null, recommendIndex: null, help: null },
      drivers: null,
    },
  }));

const lagging = fc.oneof(
  fc.record({
    kind: fc.constant('pillar' as const),
    score: fc.constantFrom<ScoreName>('structure', 'culture', 'leadership'),
    behind: fc.integer({ min: 5, max: 50 }),
    interval: fc.record({
      low: fc.integer({ min: 0, max: 4 }),
      high: fc.integer({ min: 51, max: 60 }),
    }),
  }),
  fc.record({
    kind: fc.constant('cell' as const),
    score: fc.constantFrom<ScoreName>(
      'connect.structure',
      'perform.culture',
      'progress.leadership',
    ),
    behind: fc.integer({ min: 5, max: 50 }),
    interval: fc.record({
      low: fc.integer({ min: 0, max: 4 }),
      high: fc.integer({ min: 51, max: 60 }),
    }),
  }),
);

const flagged = fc.record({
  lagging: fc.option(lagging),
  difference: fc.option(fc.record({ score: scoreName, fact: found })),
  gap: fc.option(
    fc.record({
      score: scoreName,
      fact: found,
      first: roles,
      second: fc.constantFrom('board').map((name) => [name]),
    }),
  ),
});

const LADDER = { holds: true, reproducibility: 92, scalability: 55 };

/** A published unit of ten or more, its headline made of the same numbers, as the server does. */
export const result: fc.Arbitrary<UnitResult> = fc
  .tuple(group, flagged, fc.constantFrom(null, LADDER))
  .map(([shown, { lagging: behind, difference, gap }, ladder]) => ({
    unit: 'u',
    name: 'Montage Oost',
    ofName: null,
    ladder,
    kind: 'exact' as const,
    reason: 'enough' as const,
    of: 'u',
    group: shown,
    byRole: null,
    place: null,
    organisation: null,
    headline: {
      ...headlineOf({ group: shown, byRole: null }),
      lagging: behind,
      difference: difference && { score: difference.score, ...difference.fact },
      gap: gap && {
        score: gap.score,
        difference: gap.fact.value,
        interval: gap.fact.interval,
        first: gap.first,
        second: gap.second,
      },
    },
  }));
