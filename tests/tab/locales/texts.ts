import type { Language } from '@samenhang/shared/languages';
import { textsOf } from '../../builders/locales.ts';

/** What the tab loads: its first screen, its results, and the words of its files. */
const FILES = [
  'app.json',
  'results.json',
  'method.json',
  'log.json',
  'settings.json',
  'people.json',
  'files.json',
];

/** Every text of the tab in a language, by its dotted key. */
export const tabTexts = (language: Language): ReadonlyMap<string, string> =>
  textsOf(language, ...FILES);
