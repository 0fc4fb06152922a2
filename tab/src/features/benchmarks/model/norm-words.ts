import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { between, type Wording } from '../../../lib/score-words.ts';
import { percentileText } from './percentile-words.ts';

type Beside = BenchmarksView['norms'][number];
type Comparison = Omit<Beside['comparisons'][number], 'score' | 'others'>;

/** What can be said of a unit beside a norm, or why nothing can. */
export function normSentences(words: Wording, { comparisons, refusal }: Beside): string[] {
  const overall = comparisons.find(({ score }) => score === 'overall');
  return [
    ...(refusal === null ? [] : [words.t(`normRefusal.${refusal}`)]),
    ...(overall === undefined ? [] : [normSentence(words, overall)]),
  ];
}

/** How the overall score lies beside a norm; above or below it only where that was flagged. */
export function normSentence(words: Wording, comparison: Comparison): string {
  const { t } = words;
  const percentile = percentileText(words, comparison);
  const { value, interval, flagged } = comparison.difference;
  if (value === null) {
    return t('benchmarks.normLimits', { between: between(words, interval), percentile });
  }
  if (!flagged) return t('benchmarks.normChance', { percentile });
  return value < 0
    ? t('benchmarks.normLower', { percentile })
    : t('benchmarks.normHigher', { percentile });
}
