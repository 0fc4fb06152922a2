import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { TAB_TEXT_FILES, textsOf } from '../builders/locales.ts';

export { LANGUAGES, type Language };

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

const read = new Map<Language, ReadonlyMap<string, string>>();

function textAt(language: Language, key: string): string {
  const texts = read.get(language) ?? textsOf(language, ...TAB_TEXT_FILES);
  read.set(language, texts);
  const found = texts.get(key);
  if (found === undefined) throw new RangeError(`no text ${key} in ${language}`);
  return found;
}
