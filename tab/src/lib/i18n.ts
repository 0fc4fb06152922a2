import { LANGUAGES, type Language } from '@samenhang/shared/instruments/vocabulary';
import i18next, { type TFunction } from 'i18next';
import { RULE_NUMBERS } from './rule-numbers.ts';

export type { Language };

/** The language, the region's way of writing dates and numbers, and the words. */
export interface Text {
  readonly language: Language;
  /** A BCP 47 tag of that language, with the host's region where it has one. */
  readonly locale: string;
  readonly t: TFunction;
}

type Loaders = Record<Language, () => Promise<{ readonly default: object }>>;

/** Words of the first screens, and those that only some pages need. */
const FIRST: Loaders = {
  en: () => import('../locales/en.json'),
  nl: () => import('../locales/nl.json'),
};
const RESULTS: Loaders = {
  en: () => import('../locales/results.en.json'),
  nl: () => import('../locales/results.nl.json'),
};

const wanted: Loaders[] = [FIRST];
const spoken = new Set<Language>();

/** The host's language where we speak it, else English. */
export function languageOf(locale: string): Language {
  const tongue = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === tongue) ?? 'en';
}

/** Loads the words of one language; another is loaded when the host switches to it. */
export async function loadText(locale: string): Promise<Text> {
  const language = languageOf(locale);
  await started();
  spoken.add(language);
  await Promise.all(wanted.map((loaders) => addWords(loaders, language)));
  const speaks = locale.toLowerCase().startsWith(language);
  return { language, locale: speaks ? locale : language, t: i18next.getFixedT(language) };
}

/** A page and the words of results, fetched side by side; from now on in every language spoken. */
export async function withResultWords<T>(page: Promise<T>): Promise<T> {
  if (!wanted.includes(RESULTS)) wanted.push(RESULTS);
  await Promise.all([...spoken].map((language) => addWords(RESULTS, language)));
  return page;
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
