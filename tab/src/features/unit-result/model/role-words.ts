import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { capitalised, measureOf, type Wording } from '../../../words/score-words.ts';
import { headlineSentences } from './headline-words.ts';
import type { Sentence } from './sentence.ts';
import type { Shown } from './shown.ts';

interface Beside {
  /** In words. */
  readonly roles: string;
  readonly everybody: ReleasedGroup | null;
}

/** What one group of roles scores overall, beside everybody; then what else is to be known of it. */
export function roleSentences(
  words: Wording,
  shown: Shown,
  { roles, everybody }: Beside,
): Sentence[] {
  const [own, whole] = [shown.group?.scores.overall, everybody?.scores.overall];
  const sentences = headlineSentences(words, shown);
  if (own === undefined || whole === undefined) return sentences;
  const values = {
    roles,
    own: measureOf(words, own),
    everybody: measureOf(words, whole),
  };
  const lead: Sentence = {
    about: 'overall',
    text: capitalised(words.t('unit.roleBeside', values)),
  };
  return [lead, ...sentences.filter(({ about }) => about !== 'overall')];
}
