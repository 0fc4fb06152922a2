import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { Wording } from '../../../words/score-words.ts';

/** How many cells differ from the rest of the organisation, or why that cannot be said. */
export function restText({ t }: Wording, { differences, refusal }: BenchmarksView['rest']): string {
  if (refusal !== null) return t(`restRefusal.${refusal}`);
  const count = differences.filter(({ flagged }) => flagged).length;
  return count === 0 ? t('benchmarks.restNone') : t('benchmarks.restFound', { count });
}
