import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import i18next, { type TFunction } from 'i18next';
import { addWords } from '../../../lib/i18n.ts';
import { OUTLOOK_WORDS } from '../../../lib/part-word-files.ts';

/** A language of ours, or all of them one after the other. */
export const BODY_LANGUAGES = [...LANGUAGES, 'all'] as const;
export type BodyLanguage = (typeof BODY_LANGUAGES)[number];

/** Writes something in one language. */
export type Write<T> = (t: TFunction, language: Language) => T;

/** All languages, that of whoever writes first. */
export const languagesFrom = (own: Language): Language[] => [
  own,
  ...LANGUAGES.filter((language) => language !== own),
];

/** Words in a language of choice, whichever the host's is: for what other people will read. */
async function wordsIn(language: Language): Promise<TFunction> {
  await addWords(OUTLOOK_WORDS, language);
  return i18next.getFixedT(language);
}

/**
 * The same in each language that was chosen.
 * @param own of whoever writes: where all were chosen it comes first.
 */
export function writeIn<T>(chosen: BodyLanguage, own: Language, write: Write<T>): Promise<T[]> {
  const languages = chosen === 'all' ? languagesFrom(own) : [chosen];
  return Promise.all(languages.map(async (language) => write(await wordsIn(language), language)));
}
