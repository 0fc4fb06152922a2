import type { Language } from '@samenhang/shared/languages';
import i18next, { type TFunction } from 'i18next';
import { addWords } from '../../../lib/i18n.ts';
import type { Words } from '../../../lib/word-files.ts';

/** Words in a language of choice, whichever the host's is: for what other people will read. */
export async function textIn(language: Language, words: Words): Promise<TFunction> {
  await addWords(words, language);
  return i18next.getFixedT(language);
}
