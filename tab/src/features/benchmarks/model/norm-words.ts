import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { between, type Wording } from '../../../lib/score-words.ts';
import { percentileText } from './percentile-words.ts';

type Comparison = BenchmarksView['norms'][number]['comparisons'][number];

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
