import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { between, type Wording } from '../../../words/score-words.ts';
import { percentileText } from './percentile-words.ts';

type Beside = BenchmarksView['norms'][number];
type Comparison = Omit<Beside['comparisons'][number], 'score' | 'others'>;

/** What can be said of a unit beside a norm, or why nothing can. */
export function normSentences(
  words: Wording,
  { comparisons, refusal }: Pick<Beside, 'comparisons' | 'refusal'>,
): string[] {
  const overall = comparisons.find(({ score }) => score === 'overall');
  return [
    ...(refusal === null ? [] : [words.t(`normRefusal.${refusal}`)]),
    ...(overall === undefined ? [] : [normSentence(words, overall)]),
  ];
}

/** How the overall score lies beside a norm; above or below it only where that was flagged. */
function normSentence(words: Wording, comparison: Comparison): string {
  return [apartFrom(words, comparison), ...placeIn(words, comparison)].join(' ');
}

function apartFrom(words: Wording, { difference }: Comparison): string {
  const { t } = words;
  const { value, interval, flagged } = difference;
  if (value === null) return t('benchmarks.normLimits', { between: between(words, interval) });
  if (!flagged) return t('benchmarks.normChance');
  return t(value < 0 ? 'benchmarks.normLower' : 'benchmarks.normHigher');
}

/** A norm of a mean and a spread tells no place. */
function placeIn(words: Wording, comparison: Comparison): string[] {
  if (comparison.percentile === null) return [];
  const percentile = percentileText(words, comparison);
  const limits = comparison.percentile.rank === null;
  return [words.t(limits ? 'benchmarks.limitsPlace' : 'benchmarks.ownPlace', { percentile })];
}
