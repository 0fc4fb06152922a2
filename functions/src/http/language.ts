import { LANGUAGES, type Language } from '@samenhang/shared/instruments/vocabulary';

/** The language of ours that an `Accept-Language` header likes best; English where it likes none. */
export function negotiateLanguage(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map(parseRange)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const known = LANGUAGES.find((ours) => ours === language);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** One range of RFC 9110 12.5.4, such as `nl-BE;q=0.8`. */
function parseRange(range: string): { language: string | undefined; weight: number } {
  const [tag = '', parameter] = range.trim().toLowerCase().split(/\s*;/);
  const weight = /^\s*q=([\d.]+)$/.exec(parameter ?? 'q=1')?.[1];
  return { language: tag.split('-')[0], weight: Number(weight ?? 0) };
}
