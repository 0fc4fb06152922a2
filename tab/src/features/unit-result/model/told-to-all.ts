import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';
import { headlineSentences } from './headline-words.ts';
import type { Sentence } from './sentence.ts';

/** How well it fits together, and how high it lies; of few people what there is instead. */
const TOLD: readonly Sentence['about'][] = ['coherence', 'level', 'lagging', 'overall', 'themes'];
const SENTENCES = 3;

/** The result in three sentences, the same for everybody who may read it: in a meeting, in a channel. */
export function toldToAll(words: Wording, result: UnitResult): Sentence[] {
  const { group } = result;
  const all = headlineSentences(words, { result, group, roles: null });
  return TOLD.flatMap((about) => all.filter((sentence) => sentence.about === about)).slice(
    0,
    SENTENCES,
  );
}
