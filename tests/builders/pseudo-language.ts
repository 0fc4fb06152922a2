import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { localeFiles, readTexts, type Texts } from './locales.ts';
import { pseudoText } from './pseudo-text.ts';

/** Of the tags that BCP 47 keeps for private use, the one that pseudo-languages go by. */
export const PSEUDO = 'qps';

const LOCALES = 'shared/src/locales';
const BANKS = ['performance-approach', 'conversation'].map(
  (name) => `shared/src/instruments/${name}`,
);
export const CONSTANT = 'shared/src/languages.ts';

/** Adds the language to the constant alone. */
export function addToConstant(root: string): void {
  change(root, CONSTANT, (text) => text.replace(/(LANGUAGES = \[.*)\]/, `$1, '${PSEUDO}']`));
}

/** Adds its texts, made of those of the default language; returns the files. */
export function addTexts(root: string): string[] {
  const words = localeFiles(DEFAULT_LANGUAGE, root).map((file) => {
    const texts = readTexts(DEFAULT_LANGUAGE, file, root);
    return write(root, `${LOCALES}/${PSEUDO}/${file}`, texts);
  });
  const ending = `.${DEFAULT_LANGUAGE}.json`;
  const banks = BANKS.flatMap((bank) =>
    readdirSync(join(root, bank))
      .filter((file) => file.endsWith(ending))
      .map((file) => `${bank}/${file}`),
  );
  const translations = banks.map((file) => {
    const texts = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return write(root, file.replace(ending, `.${PSEUDO}.json`), texts);
  });
  return [...words, ...translations];
}

/** Adds the entry that the compiler asks a file for: what names the default language, once more. */
export function addEntry(root: string, file: string): void {
  const language = new RegExp(`\\b${DEFAULT_LANGUAGE}\\b`, 'g');
  const again = (line: string) => line.replace(language, PSEUDO);
  change(root, file, (text) =>
    text
      .replace(
        /^(import (\w+) from| {2}(\w+): \(\) => import).*$/gm,
        (line, _, imported, loaded) =>
          (imported ?? loaded) === DEFAULT_LANGUAGE ? `${line}\n${again(line)}` : line,
      )
      .replace(/\{ en, nl \}/g, `{ en, nl, ${PSEUDO} }`),
  );
}

function write(root: string, file: string, texts: Texts): string {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${JSON.stringify(pseudo(texts), null, 2)}\n`);
  return file;
}

function change(root: string, file: string, to: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, to(readFileSync(path, 'utf8')));
}

function pseudo(texts: Texts): Texts {
  if (typeof texts === 'string') return pseudoText(texts);
  if (isList(texts)) return texts.map(pseudo);
  return Object.fromEntries(Object.entries(texts).map(([key, inner]) => [key, pseudo(inner)]));
}

function isList(texts: Texts): texts is readonly Texts[] {
  return Array.isArray(texts);
}
