import { type Localized, perLanguage } from '@samenhang/shared/languages';

/** A text of a test; a language that it does not say has the English. */
export function inLanguages(said: { readonly en: string; readonly nl: string }): Localized {
  const texts = new Map<string, string>(Object.entries(said));
  return perLanguage((language) => texts.get(language) ?? said.en);
}
