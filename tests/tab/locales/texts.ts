import type { Language } from '@samenhang/shared/languages';
import { TAB_TEXT_FILES, textsOf } from '../../builders/locales.ts';

/** Every text of the tab in a language, by its dotted key. */
export const tabTexts = (language: Language): ReadonlyMap<string, string> =>
  textsOf(language, ...TAB_TEXT_FILES);
