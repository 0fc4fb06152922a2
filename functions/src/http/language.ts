import { DEFAULT_LANGUAGE, findLanguage, type Language } from '@samenhang/shared/languages';

/** The language of ours that an `Accept-Language` header likes best; the default one where it likes none. */
export function negotiateLanguage(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map(parseRange)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const known = findLanguage(tag);
    if (known !== undefined) return known;
  }
  return DEFAULT_LANGUAGE;
}

/** One range of RFC 9110 12.5.4, such as `nl-BE;q=0.8`. */
function parseRange(range: string): { tag: string; weight: number } {
  const [tag = '', parameter] = range.trim().toLowerCase().split(/\s*;/);
  const weight = /^\s*q=([\d.]+)$/.exec(parameter ?? 'q=1')?.[1];
  return { tag, weight: Number(weight ?? 0) };
}
