import * as z from 'zod';

/**
 * The languages of the product, each by its primary subtag (BCP 47), in the order they are offered.
 * To add one: see CONTRIBUTING.md.
 */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** For anyone whose language is not among them, and for stored texts that lack one of them. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The same in every language. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** What `make` gives for each language. */
export function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  const made: Partial<Record<Language, T>> = {};
  for (const language of LANGUAGES) made[language] = make(language);
  if (!isComplete(made)) throw new Error('a language is missing');
  return made;
}

/** An object with exactly the languages as its keys. */
export function localized<S extends z.ZodType>(schema: S) {
  return z.strictObject(perLanguage(() => schema));
}

/**
 * What `localized` describes, as a version with fewer languages or more stored it: the default language
 * stands for one that is missing, and one that is unknown here is left out.
 */
export function asStored<S extends z.ZodType>(texts: S) {
  return z.preprocess(completed, texts);
}

/**
 * The language of ours that a language tag asks for, by its primary subtag.
 * @example findLanguage('nl-BE') // 'nl'
 */
export function findLanguage(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/** The same, and the default language for a tag that asks for none of ours. */
export function languageOf(tag: string): Language {
  return findLanguage(tag) ?? DEFAULT_LANGUAGE;
}

function completed(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const texts = new Map<string, unknown>(Object.entries(stored));
  return perLanguage((language) => texts.get(language) ?? texts.get(DEFAULT_LANGUAGE));
}

function isComplete<T>(made: Partial<Record<Language, T>>): made is Record<Language, T> {
  return LANGUAGES.every((language) => language in made);
}
