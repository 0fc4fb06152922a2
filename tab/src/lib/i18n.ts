import { type Language, languageOf } from '@samenhang/shared/languages';
import i18next, { type TFunction } from 'i18next';
import { languageTag } from './language-tag.ts';
import { RULE_NUMBERS } from './rule-numbers.ts';
import { FIRST_WORDS, type Words } from './word-files.ts';

export type { Language };

/** The language, the region's way of writing dates and numbers, and the words. */
export interface Text {
  readonly language: Language;
  /** A BCP 47 tag of that language, with the host's region where it has one. */
  readonly locale: string;
  readonly t: TFunction;
}

const wanted: Words[] = [FIRST_WORDS];
const spoken = new Set<Language>();

/** Loads the words of one language; another is loaded when the host switches to it. */
export async function loadText(locale: string): Promise<Text> {
  const tag = languageTag(locale);
  const language = languageOf(tag);
  await started();
  spoken.add(language);
  await Promise.all(wanted.map((texts) => addWords(texts, language)));
  return { language, locale: tag, t: i18next.getFixedT(language) };
}

/** A part of the tab and the words it needs, fetched side by side; from now on in every language spoken. */
export async function withWords<T>(words: readonly Words[], part: Promise<T>): Promise<T> {
  const added = words.filter((texts) => !wanted.includes(texts));
  wanted.push(...added);
  await Promise.all(
    [...spoken].flatMap((language) => words.map((texts) => addWords(texts, language))),
  );
  return part;
}

/** From now on they are there, in that language. */
export async function addWords(texts: Words, language: Language): Promise<void> {
  const words = await texts[language]();
  i18next.addResourceBundle(language, 'translation', words.default, true);
}

let start: Promise<unknown> | undefined;

function started(): Promise<unknown> {
  start ??= i18next.init({
    resources: {},
    fallbackLng: false,
    // Said outright, every key need not be searched for which of its characters separate.
    keySeparator: '.',
    nsSeparator: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false, defaultVariables: { ...RULE_NUMBERS } },
  });
  return start;
}
