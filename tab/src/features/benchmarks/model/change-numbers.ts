import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { Numbers } from '../../../charts/numbers.tsx';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import { signedWithLimits } from './change-words.ts';

type Earlier = BenchmarksView['earlier'][number];

/** How far every score moved since one earlier cycle. */
export function changeNumbers(words: Wording, { cycle, changes }: Earlier): Numbers {
  const { t, language } = words;
  const since = t('trend.since', { cycle: cycle.title[language] });
  return {
    show: t('benchmarks.showNumbers', { name: since }),
    caption: since,
    columns: [t('unit.columnScore'), t('trend.change'), t('benchmarks.verdict')],
    rows: () =>
      changes.map((change) => [
        labelOf(words, change.score),
        signedWithLimits(words, change),
        changeVerdict(words, change),
      ]),
  };
}

/** Said to have risen or fallen only where it was flagged. */
function changeVerdict({ t }: Wording, { value, flagged }: Earlier['changes'][number]): string {
  if (!flagged) return t('benchmarks.chance');
  return value < 0 ? t('trend.down') : t('trend.up');
}
