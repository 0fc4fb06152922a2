import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts = (language: Language): unknown =>
  Object.assign({}, ...['', 'results.'].map((part) => read(`${part}${language}.json`)));
const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(process.cwd(), 'tab/src/locales', file), 'utf8'));

/** The text at a dotted key of the tab's own locale; a text with `{{…}}` up to there. */
export function word(language: Language, key: string): string {
  const before = textAt(language, key).split('{{')[0]?.trim() ?? '';
  // Nothing at all would be found anywhere.
  if (before === '') throw new RangeError(`${key} begins with a number or a name`);
  return before;
}

/** Matches that text and no longer one, with anything for every `{{…}}`. */
export function wholeText(language: Language, key: string): RegExp {
  const literal = textAt(language, key)
    .split(/\{\{.*?\}\}/)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join('.+')}$`);
}

function textAt(language: Language, key: string): string {
  let found = texts(language);
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || found === null) throw new RangeError(key);
    found = Reflect.get(found, step);
  }
  if (typeof found !== 'string') throw new RangeError(`no text ${key} in ${language}`);
  return found;
}
