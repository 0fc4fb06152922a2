import { LANGUAGES, type Language } from '@samenhang/shared/instruments/vocabulary';
import i18next, { type TFunction } from 'i18next';

export type { Language };

/** The language, the region's way of writing dates and numbers, and the words. */
export interface Text {
  readonly language: Language;
  /** A BCP 47 tag of that language, with the host's region where it has one. */
  readonly locale: string;
  readonly t: TFunction;
}

const LOADERS = {
  en: () => import('../locales/en.json'),
  nl: () => import('../locales/nl.json'),
} satisfies Record<Language, () => Promise<unknown>>;

/** The host's language where we speak it, else English. */
export function languageOf(locale: string): Language {
  const tongue = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === tongue) ?? 'en';
}

/** Loads the words of one language; another is loaded when the host switches to it. */
export async function loadText(locale: string): Promise<Text> {
  const language = languageOf(locale);
  const [words] = await Promise.all([LOADERS[language](), started()]);
  i18next.addResourceBundle(language, 'translation', words.default);
  const speaks = locale.toLowerCase().startsWith(language);
  return { language, locale: speaks ? locale : language, t: i18next.getFixedT(language) };
}

let start: Promise<unknown> | undefined;

function started(): Promise<unknown> {
  start ??= i18next.init({
    resources: {},
    fallbackLng: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return start;
}
