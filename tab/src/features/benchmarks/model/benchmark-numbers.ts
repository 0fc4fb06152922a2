import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Numbers } from '../../../charts/numbers.tsx';
import { labelOf, measureOf, nameOf, type Wording } from '../../../words/score-words.ts';
import { signedWithLimits, verdictOf } from './change-words.ts';
import { percentileText } from './percentile-words.ts';

type Beside = BenchmarksView['norms'][number];
type Units = BenchmarksView['units'];

/** The twelve cells beside the rest of the organisation. */
export function restNumbers(
  words: Wording,
  { scores }: ReleasedGroup,
  { differences }: BenchmarksView['rest'],
): Numbers {
  const { t } = words;
  const columns = ['unit.columnScore', 'benchmarks.own', 'benchmarks.difference'] as const;
  return {
    show: showOf(words, t('benchmarks.restTitle')),
    caption: t('benchmarks.restCaption'),
    columns: [...columns.map((key) => t(key)), t('benchmarks.verdict')],
    rows: () =>
      differences.map((difference) => {
        const score = scores[difference.score];
        return [
          labelOf(words, difference.score),
          score === undefined ? t('unit.notTold') : measureOf(words, score),
          signedWithLimits(words, difference),
          verdictOf(words, difference),
        ];
      }),
  };
}

/** The overall score among those of the published teams, and how these lie. */
export function unitsNumbers(
  words: Wording,
  { scores }: ReleasedGroup,
  { place, distribution }: Units,
): Numbers | null {
  const { t, format } = words;
  const { overall } = scores;
  if (distribution === null || overall === undefined) return null;
  const name = t('benchmarks.unitsTitle');
  const { detail, points } = distribution;
  return {
    show: showOf(words, name),
    caption: name,
    columns: [t('unit.columnScore'), t('unit.columnPoints')],
    rows: () => [
      [nameOf(words, 'overall'), measureOf(words, overall)],
      ...(place === null ? [] : [[t('benchmarks.shrunken'), format.number(place.shrunken)]]),
      [t(`quantiles.${detail}`, { name: t('benchmarks.unitsShort') }), listOf(words, points)],
    ],
  };
}

/** Every score beside a norm: how far apart, which place, and where its organisations lie. */
export function normNumbers(words: Wording, { norm, comparisons }: Beside): Numbers {
  const { t, language } = words;
  const title = norm.title[language];
  const columns = ['unit.columnScore', 'benchmarks.difference', 'benchmarks.verdict'] as const;
  return {
    show: showOf(words, title),
    caption: title,
    columns: [
      ...columns.map((key) => t(key)),
      t('benchmarks.percentile'),
      t('benchmarks.othersColumn'),
    ],
    rows: () =>
      comparisons.map((comparison) => [
        labelOf(words, comparison.score),
        signedWithLimits(words, { ...comparison.difference, bound: comparison.bound }),
        verdictOf(words, comparison.difference),
        percentileText(words, comparison),
        listOf(words, comparison.others.points),
      ]),
  };
}

function showOf({ t }: Wording, name: string): string {
  return t('benchmarks.showNumbers', { name });
}

function listOf({ format }: Wording, points: readonly number[]): string {
  return points.map(format.number).join(' · ');
}
