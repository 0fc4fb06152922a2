import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { between, type Limits, pointsOf, type Wording } from '../../../words/score-words.ts';
import { signedOf } from './change-words.ts';

type Earlier = BenchmarksView['earlier'][number];

interface Times {
  readonly result: Pick<UnitResult, 'name'>;
  readonly earlier: readonly Earlier[];
  readonly released: readonly Pick<CycleView, 'id' | 'title'>[];
}

/** What changed since each earlier cycle, or why that cannot be said; newest first. */
export function trendNotes(words: Wording, times: Times): string[] {
  return [
    ...times.earlier.flatMap((one) => [
      sentenceOf(words, one),
      ...renamed(words, times, one),
      ...regrouped(words, one),
    ]),
    ...absent(words, times),
  ];
}

function sentenceOf(words: Wording, { cycle, changes, refusal }: Earlier): string {
  const { t, language } = words;
  const since = cycle.title[language];
  if (refusal !== null) return t(`trendRefusal.${refusal}`, { cycle: since });
  const overall = changes.find(({ score }) => score === 'overall');
  if (overall === undefined) return t('trend.unknown', { cycle: since });
  if (!overall.flagged) {
    const limits = limitsInWords(words, overall.interval);
    return t('trend.chance', { cycle: since, change: changeInWords(words, overall), limits });
  }
  const values = {
    cycle: since,
    change: signedOf(words, overall),
    between: between(words, overall.interval),
  };
  return overall.value < 0 ? t('trend.fell', values) : t('trend.rose', values);
}

type Change = Pick<Earlier['changes'][number], 'value' | 'bound'>;

/** Of a bound of what is lower the sign goes, and "or more" becomes "or less". */
const TURNED = { exact: 'exact', orMore: 'orLess', orLess: 'orMore' } as const;

/** "6 points higher", "1 point lower": a sign alone is read past. */
function changeInWords(words: Wording, { value, bound = 'exact' }: Change): string {
  const { t } = words;
  if (value === 0) return t('trend.same');
  const isLower = value < 0;
  const count = Math.abs(value);
  const points = pointsOf(words, { value: count, bound: isLower ? TURNED[bound] : bound });
  return t(isLower ? 'trend.lower' : 'trend.higher', { count, points });
}

/** "between 9 lower and 7 higher", with the smaller first where both ends lie on one side. */
function limitsInWords({ t, format }: Wording, { low, high }: Limits): string {
  const ends = [low, high].map((end) => format.number(Math.abs(end)));
  const [first = '', last = ''] = high <= 0 ? ends.toReversed() : ends;
  const values = { low: first, high: last };
  if (low >= 0) return t('trend.betweenHigher', values);
  return t(high <= 0 ? 'trend.betweenLower' : 'trend.betweenBoth', values);
}

function renamed({ t, language }: Wording, { result }: Times, { cycle, name }: Earlier): string[] {
  if (name === result.name) return [];
  return [t('trend.renamed', { cycle: cycle.title[language], before: name, now: result.name })];
}

function regrouped({ t, language }: Wording, { cycle, regrouped: other }: Earlier): string[] {
  return other ? [t('trend.regrouped', { cycle: cycle.title[language] })] : [];
}

/** Cycles of which there is nothing of this unit at all. */
function absent({ t, language, format }: Wording, { earlier, released }: Times): string[] {
  const missing = released.filter(({ id }) => earlier.every(({ cycle }) => cycle.id !== id));
  if (missing.length === 0) return [];
  return [t('trend.absent', { cycles: format.list(missing.map(({ title }) => title[language])) })];
}
