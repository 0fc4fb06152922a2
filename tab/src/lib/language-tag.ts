import { findLanguage, languageOf } from '@samenhang/shared/languages';

/**
 * The BCP 47 tag by which words are chosen, and dates and numbers written: of a language of ours, with
 * the region where it has one. Hosts and systems write theirs in many ways, and some write none.
 * @example languageTag('nl_BE.UTF-8') // 'nl-BE'
 */
export function languageTag(told: string): string {
  const [named = ''] = told.trim().replaceAll('_', '-').split(/[.@]/);
  const language = languageOf(named);
  if (findLanguage(named) === undefined) return language;
  try {
    // Without what it asks for besides, such as the digits of another script.
    return new Intl.Locale(named).baseName;
  } catch {
    return language;
  }
}
