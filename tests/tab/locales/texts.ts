import type { Language } from '@samenhang/shared/instruments/vocabulary';
import en from '../../../tab/src/locales/en.json';
import nl from '../../../tab/src/locales/nl.json';
import enResults from '../../../tab/src/locales/results.en.json';
import nlResults from '../../../tab/src/locales/results.nl.json';

type Texts = { readonly [key: string]: string | Texts };

const ALL: Readonly<Record<Language, Texts>> = {
  en: { ...en, ...enResults },
  nl: { ...nl, ...nlResults },
};

/** Every text of the tab in a language, by its dotted key. */
export function textsOf(language: Language): ReadonlyMap<string, string> {
  return flat(ALL[language]);
}

function flat(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[before + key, value] as const]
        : [...flat(value, `${before}${key}.`)],
    ),
  );
}
