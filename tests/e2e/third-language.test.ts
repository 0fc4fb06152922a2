import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addEntry,
  addTexts,
  addToConstant,
  CONSTANT,
  PSEUDO,
} from '../builders/pseudo-language.ts';
import { copySources, type SourceCopy } from '../builders/source-copy.ts';

/** Each lists the texts of one kind, with an entry per language. */
const LISTS = [
  'app-manifest/texts.ts',
  'local/host-texts.ts',
  'local/outlook/page/ribbon-texts.ts',
  'shared/src/instruments/published.ts',
  'shared/src/presentation/directory-texts.ts',
  'shared/src/presentation/field-messages.ts',
  'shared/src/presentation/file-texts.ts',
  'shared/src/presentation/notice-texts.ts',
  'shared/src/presentation/problem-titles.ts',
  'shared/src/presentation/segment-texts.ts',
  'tab/src/features/exports/file-words.ts',
  'tab/src/features/reviews/api/conversation.ts',
  'tab/src/lib/part-word-files.ts',
  'tab/src/lib/word-files.ts',
  'tab/src/outlook/pane-words.ts',
];
const EVERYTHING = ['shared', 'functions', 'tab', 'cli', 'app-manifest', 'local', 'tests'];

let copy: SourceCopy;
let asked: string[];
let written: string[];
let changed: string[];
/** Both take their time, so they run side by side. */
let complaints: Promise<string[]>;
let foreign: Promise<Record<string, string[]>>;

beforeAll(async () => {
  copy = copySources();
  addToConstant(copy.root);
  asked = await filesWithFaults(LISTS);
  written = addTexts(copy.root);
  for (const file of asked) addEntry(copy.root, file);
  changed = copy.changed();
  complaints = filesWithFaults(EVERYTHING);
  foreign = run(['--import', 'tsx', 'tests/e2e/walk-language.ts', PSEUDO]).then(JSON.parse);
  // Whoever awaits it sees the fault.
  foreign.catch(() => undefined);
});
afterAll(async () => {
  await Promise.allSettled([complaints, foreign]);
  copy.remove();
});

test('where a language has no texts the build fails, in every list of texts', () => {
  expect(asked).toEqual(LISTS);
});

test('with its texts, the constant and those entries everything compiles', async () => {
  expect(await complaints).toEqual([]);
  const folder = `shared/src/locales/${PSEUDO}/`;
  const others = written.filter((file) => !file.startsWith(folder));
  expect(others).toEqual(
    ['performance-approach', 'conversation'].map(
      (bank) => `shared/src/instruments/${bank}/1.0.0.${PSEUDO}.json`,
    ),
  );
  expect(changed.toSorted()).toEqual([...written, CONSTANT, ...LISTS].toSorted());
});

test('and every screen, every document and the app package speak it', async () => {
  const texts = await foreign;
  expect(Object.keys(texts).length).toBeGreaterThan(55);
  expect(Object.entries(texts).filter(([, some]) => some.length > 0)).toEqual([]);
});

/** The files with which the compiler finds fault among these and all that they import. */
async function filesWithFaults(include: readonly string[]): Promise<string[]> {
  const compilerOptions = {
    jsx: 'react-jsx',
    lib: ['ES2023', 'ES2024.String', 'DOM', 'DOM.Iterable'],
    types: ['node'],
  };
  const config = JSON.stringify({ extends: './tsconfig.base.json', compilerOptions, include });
  writeFileSync(join(copy.root, 'tsconfig.json'), config);
  const output = await run(['node_modules/typescript/bin/tsc', '-p', '.', '--pretty', 'false']);
  const files = [...output.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? '');
  return [...new Set(files)].toSorted();
}

/** What a program of Node wrote, in the copy. */
async function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: copy.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  if (err !== '') throw new Error(err);
  return out;
}
