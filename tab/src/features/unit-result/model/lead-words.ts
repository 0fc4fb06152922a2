import type { Wording } from '../../../words/score-words.ts';
import { headlineSentences } from './headline-words.ts';
import type { Sentence } from './sentence.ts';
import type { Shown } from './shown.ts';

/** What the tiles and the points below tell by themselves. */
const ELSEWHERE: readonly Sentence['about'][] = [
  'reason',
  'overall',
  'lagging',
  'difference',
  'gap',
  'coherence',
];

/** What an overview says before its numbers: how far the group is, and what to know before reading on. */
export function leadSentence(words: Wording, shown: Shown): Sentence[] {
  return headlineSentences(words, shown).filter(({ about }) => !ELSEWHERE.includes(about));
}
