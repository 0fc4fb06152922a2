/** What a language is called in another. @example languageName('nl', 'en') // 'Engels' */
export function languageName(inLanguage: string, tag: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}
