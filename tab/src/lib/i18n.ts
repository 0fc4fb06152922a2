import { type Language, languageOf } from '@samenhang/shared/languages';
import i18next, { type TFunction } from 'i18next';
import { languageTag } from './language-tag.ts';
import { RULE_NUMBERS } from './rule-numbers.ts';

export type { Language };

/** The language, the region's way of writing dates and numbers, and the words. */
export interface Text {
  readonly language: Language;
  /** A BCP 47 tag of that language, with the host's region where it has one. */
  readonly locale: string;
  readonly t: TFunction;
}

export type Loaders = Record<Language, () => Promise<{ readonly default: object }>>;

/** Words of the first screens, and those that only some pages need. */
const FIRST: Loaders = {
  en: () => import('@samenhang/shared/locales/en/app.json'),
  nl: () => import('@samenhang/shared/locales/nl/app.json'),
};
const RESULTS: Loaders = {
  en: () => import('@samenhang/shared/locales/en/results.json'),
  nl: () => import('@samenhang/shared/locales/nl/results.json'),
};

const METHOD: Loaders = {
  en: () => import('@samenhang/shared/locales/en/method.json'),
  nl: () => import('@samenhang/shared/locales/nl/method.json'),
};

const LOG: Loaders = {
  en: () => import('@samenhang/shared/locales/en/log.json'),
  nl: () => import('@samenhang/shared/locales/nl/log.json'),
};

const wanted: Loaders[] = [FIRST];
const spoken = new Set<Language>();

/** Loads the words of one language; another is loaded when the host switches to it. */
export async function loadText(locale: string): Promise<Text> {
  const tag = languageTag(locale);
  const language = languageOf(tag);
  await started();
  spoken.add(language);
  await Promise.all(wanted.map((loaders) => addWords(loaders, language)));
  return { language, locale: tag, t: i18next.getFixedT(language) };
}

/** A page and the words of results, fetched side by side; from now on in every language spoken. */
export function withResultWords<T>(page: Promise<T>): Promise<T> {
  return withWords(RESULTS, page);
}

/** The page that explains the numbers, and its words. */
export function withMethodWords<T>(page: Promise<T>): Promise<T> {
  return withWords(METHOD, page);
}

/** The log of what HR did, and its words. */
export function withLogWords<T>(page: Promise<T>): Promise<T> {
  return withWords(LOG, page);
}

/** A part of the tab and the words it needs, likewise. */
export async function withWords<T>(loaders: Loaders, part: Promise<T>): Promise<T> {
  if (!wanted.includes(loaders)) wanted.push(loaders);
  await Promise.all([...spoken].map((language) => addWords(loaders, language)));
  return part;
}

async function addWords(loaders: Loaders, language: Language): Promise<void> {
  const words = await loaders[language]();
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
