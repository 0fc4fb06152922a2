import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { Limits, Wording } from '../../../words/score-words.ts';
import { between } from '../../../words/score-words.ts';

type Comparison = Pick<
  BenchmarksView['norms'][number]['comparisons'][number],
  'bound' | 'percentile'
>;

/** Where a score lies among the organisations of a norm, with where it might as well lie. */
export function percentileText(words: Wording, { percentile, bound }: Comparison): string {
  const { t } = words;
  if (percentile === null) return t('benchmarks.noPercentile');
  const { rank, interval } = percentile;
  if (rank === null) return t('benchmarks.rankLimits', limitsOf(words, interval));
  const values = { rank: words.format.number(rank), ...limitsOf(words, interval) };
  if (bound === 'orMore') return t('benchmarks.rankOrMore', values);
  return bound === 'orLess' ? t('benchmarks.rankOrLess', values) : t('benchmarks.rank', values);
}

function limitsOf(words: Wording, interval: Limits) {
  return { between: between(words, interval) };
}
