import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LANGUAGE, type Language } from '@samenhang/shared/languages';

/** Texts as a file has them: in sections, lists or by themselves. */
export type Texts = string | readonly Texts[] | { readonly [key: string]: Texts };

/** What the tab says, of files those texts alone that it writes itself. */
export const TAB_TEXT_FILES = [
  'app.json',
  'receipt.json',
  'own.json',
  'results.json',
  'method.json',
  'log.json',
  'settings.json',
  'people.json',
  'rounds.json',
  'plan.json',
  'action.json',
  'review.json',
  'channel.json',
  'board.json',
  'outlook.json',
  'add-in.json',
  'files.json',
];

/** The languages there is a folder for. */
export const localeFolders = (root = process.cwd()): string[] => readdirSync(folderOf(root)).sort();

/** The names of the files of a language. */
export const localeFiles = (language: string = DEFAULT_LANGUAGE, root = process.cwd()): string[] =>
  readdirSync(join(folderOf(root), language)).sort();

export function readTexts(language: string, file: string, root = process.cwd()): Texts {
  return JSON.parse(readFileSync(join(folderOf(root), language, file), 'utf8'));
}

/** Every text of those files of a language, by its dotted key. */
export function textsOf(language: Language, ...files: string[]): Map<string, string> {
  return new Map(files.flatMap((file) => [...flat(readTexts(language, file))]));
}

/** Every text below, by its dotted key. */
export function flat(texts: Texts, before = ''): Map<string, string> {
  if (typeof texts === 'string') return new Map([[before, texts]]);
  return new Map(
    Object.entries(texts).flatMap(([key, inner]) => [
      ...flat(inner, before === '' ? key : `${before}.${key}`),
    ]),
  );
}

const folderOf = (root: string) => join(root, 'shared/src/locales');
