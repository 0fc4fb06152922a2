import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@samenhang/shared/languages';
import { flat, localeFiles, localeFolders, readTexts, textsOf } from '../../builders/locales.ts';

const OTHERS = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
const FORM = /_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

/** Without its plural form, where it has one: every plural has at least `_other`. */
const stemOf = (texts: Texts, key: string) => {
  const stem = key.replace(FORM, '');
  return texts.has(`${stem}_other`) ? stem : key;
};

/** Keys as they are asked for, each once. */
const stems = (texts: Texts) => [...new Set([...texts.keys()].map((key) => stemOf(texts, key)))];

/** "1 person" may do without its number. */
const placeholders = (key: string, text: string) =>
  [...text.matchAll(/{{(\w+)(?:, number)?}}/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'count' || !FORM.test(key))
    .sort();

/** What a key has to fill in; a plural form that the other language lacks has what `other` has. */
const placeholdersOf = (texts: Texts, key: string) => {
  const known = texts.has(key) ? key : key.replace(FORM, '_other');
  return placeholders(key, texts.get(known) ?? '');
};

/** The forms that each plural has. */
function pluralForms(texts: Texts): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of texts.keys()) {
    const stem = stemOf(texts, key);
    if (stem !== key) forms.set(stem, [...(forms.get(stem) ?? []), key.slice(stem.length + 1)]);
  }
  return forms;
}

const formsOf = (language: Language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

test('there is a folder for each language and for no other, with the same files', () => {
  expect(localeFolders()).toEqual(LANGUAGES.toSorted());
  for (const language of OTHERS) expect(localeFiles(language)).toEqual(localeFiles());
});

describe.each(localeFiles())('%s', (file) => {
  test.each(OTHERS)(`says in %s all that it says in ${DEFAULT_LANGUAGE}, and no more`, (other) => {
    expect(stems(textsOf(other, file))).toEqual(stems(textsOf(DEFAULT_LANGUAGE, file)));
  });

  test.each(OTHERS)('has the same placeholders in %s', (other) => {
    const wanted = textsOf(DEFAULT_LANGUAGE, file);
    const texts = textsOf(other, file);
    for (const [key, text] of texts) {
      expect([key, placeholders(key, text)]).toEqual([key, placeholdersOf(wanted, key)]);
    }
  });

  test.each(LANGUAGES)(
    'has in %s no empty text, and every plural form of the language',
    (language) => {
      const texts = textsOf(language, file);
      expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
      for (const [key, forms] of pluralForms(texts)) {
        expect([key, forms.toSorted()]).toEqual([key, formsOf(language)]);
      }
    },
  );
});

describe('the texts of a question bank', () => {
  const folder = join(process.cwd(), 'shared/src/instruments/performance-approach');
  const versions = readdirSync(folder).flatMap((file) => /^(.*\.\d+)\.json$/.exec(file)?.[1] ?? []);
  const keysOf = (version: string, language: Language) => [
    ...flat(JSON.parse(readFileSync(join(folder, `${version}.${language}.json`), 'utf8'))).keys(),
  ];

  test.each(versions)('of version %s are the same in every language', (version) => {
    for (const other of OTHERS) {
      expect(keysOf(version, other)).toEqual(keysOf(version, DEFAULT_LANGUAGE));
    }
  });
});

test('Dutch addresses the reader as "je"', () => {
  const dutch = localeFiles('nl').flatMap((file) => [...flat(readTexts('nl', file)).values()]);
  for (const text of dutch) expect(text).not.toMatch(/\b(u|uw)\b/i);
});
