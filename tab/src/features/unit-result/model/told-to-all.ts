import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { headlineSentences } from '../../features/unit-result/model/headline-words.ts';
import type { Sentence } from '../../features/unit-result/model/sentence.ts';
import type { Wording } from '../../words/score-words.ts';

/** What was guessed, and how high it lies; of few people what there is instead. */
const TOLD: readonly Sentence['about'][] = ['coherence', 'level', 'lagging', 'overall', 'themes'];
const SENTENCES = 3;

/** The result as it is told to everybody at one moment: what they guessed first. */
export function revealedSentences(words: Wording, result: UnitResult): Sentence[] {
  const { group } = result;
  const all = headlineSentences(words, { result, group, roles: null });
  return TOLD.flatMap((about) => all.filter((sentence) => sentence.about === about)).slice(
    0,
    SENTENCES,
  );
}
