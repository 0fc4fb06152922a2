import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { normSentences } from '../../tab/src/features/benchmarks/model/norm-words.ts';
import type { Wording } from '../../tab/src/words/score-words.ts';

type Comparison = BenchmarksView['norms'][number]['comparisons'][number];

/** What is said of an overall score beside a norm. */
export function saidBesideNorm(
  words: Wording,
  comparison: Omit<Comparison, 'score' | 'others'>,
): string {
  const others = { detail: 'middle' as const, points: [50] };
  const comparisons: Comparison[] = [{ score: 'overall', others, ...comparison }];
  return normSentences(words, { comparisons, refusal: null }).join(' ');
}
