import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '@samenhang/shared/languages';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** What the first route loads beyond these: the words of one language. The largest counts. */
const WORDS = LANGUAGES.map((language) => `../shared/src/locales/${language}/app.json`);
/** The page with its entry, and what that imports when it runs. */
const FIRST = ['index.html', 'src/app/start.ts'];

/** The files that come with one module, itself included. */
export function filesWith(dist: string, module: string): ReadonlySet<string> {
  return filesOf(manifestOf(dist), module);
}

/** The gzip size, in bytes, of every script that the first route needs, by file name. */
export function firstRouteScripts(dist: string): ReadonlyMap<string, number> {
  const manifest = manifestOf(dist);
  const sizeOf = (file: string) => gzipSize(dist, file);
  const files = FIRST.flatMap((key) => [...filesOf(manifest, key)]);
  const scripts = new Map(files.map((file) => [file, sizeOf(file)]));
  const [language] = WORDS.flatMap((key) => [...filesOf(manifest, key)])
    .filter((file) => !scripts.has(file))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (language === undefined) throw new Error('no language chunk in the manifest');
  return scripts.set(language, sizeOf(language));
}

/**
 * The gzip size, in bytes, of every script that a page needs beyond the first route, by file name,
 * with the words that come with it.
 * @param later the modules of these that it loads a moment later; all where it is absent.
 */
export function scriptsBeyondFirst(
  dist: string,
  page: string,
  words: readonly string[],
  later?: readonly string[],
): ReadonlyMap<string, number> {
  const manifest = manifestOf(dist);
  const first = firstRouteScripts(dist);
  const keys = [page, ...(later ?? manifest[page]?.dynamicImports ?? []), ...words];
  const files = new Set(keys.flatMap((key) => [...filesOf(manifest, key)]));
  return new Map(
    [...files].filter((file) => !first.has(file)).map((file) => [file, gzipSize(dist, file)]),
  );
}

/**
 * The gzip size, in bytes, of every script that the pane of Outlook begins with, by file name, and of
 * the words of its largest language.
 */
export function paneScripts(dist: string): ReadonlyMap<string, number> {
  const manifest = manifestOf(dist, 'outlook.json');
  const wordsOf = (language: string) =>
    ['app', 'outlook', 'add-in'].map((kind) => `../shared/src/locales/${language}/${kind}.json`);
  const sized = LANGUAGES.map((language) => {
    const keys = ['outlook.html', ...wordsOf(language)];
    const files = new Set(keys.flatMap((key) => [...filesOf(manifest, key)]));
    return new Map([...files].map((file) => [file, gzipSize(dist, file)]));
  });
  const sumOf = (sizes: ReadonlyMap<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const [largest] = sized.toSorted((one, other) => sumOf(other) - sumOf(one));
  if (largest === undefined) throw new Error('no language');
  return largest;
}

function manifestOf(dist: string, name = 'manifest.json'): Manifest {
  return JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'));
}

function gzipSize(dist: string, file: string): number {
  return gzipSync(readFileSync(join(dist, file))).length;
}

/** Everything a chunk imports statically, itself included. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`no ${key} in the manifest`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}
