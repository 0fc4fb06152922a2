import { scoreNames } from '@samenhang/shared/presentation/score-names';
import type { Wording } from '../../../words/score-words.ts';

/** What scores are called in a file; a CSV, which the server writes, calls them the same. */
export function fileScoreNames({ t, language, instrument }: Wording) {
  return scoreNames(instrument, language, {
    overall: t('exportScore.overall'),
    coherence: t('exportScore.coherence'),
    oldHabits: t('exportScore.oldHabits'),
    strengthening: t('exportScore.strengthening'),
    cell: (names) => t('exportScore.cell', names),
    level: (names) => t('exportScore.level', names),
  });
}
