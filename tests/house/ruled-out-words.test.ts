import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Words that docs/vocabulary.md rules out, and what is said instead. */
const RULED_OUT: [pattern: RegExp, instead: string][] = [
  [/\b(tell|tells|telling|told) on\b/, 'reveal, disclose'],
  [/\bfor who\b/, 'anyone who'],
  [/\btak(e|es|ing|en) along\b/, 'choose an action, download'],
  [/\b(read|made|called|Call this|Made) once an? (instance|instrument|cycle|tenant)\b/, 'once per'],
  [
    /\b(row|file|key|step|entry|line|sentence|digit|tally|strip|point|question) an? (person|response|shard|cycle|score|statement|unit|name|role|resource|theme)\b/i,
    'per',
  ],
];

const ROOT = process.cwd();
const ROOMS = [
  'app-manifest',
  'cli',
  'docs',
  'functions',
  'infra',
  'local',
  'release',
  'shared',
  'tab',
  'tests',
];
/** What has to name these words, or is recorded as another version wrote it. */
const LEFT_OUT =
  /node_modules|\bdist\b|tests\/(upgrade\/before|oracle|house\/ruled-out-words)|docs\/vocabulary/;

function ourFiles(): string[] {
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      [room, ...file.split('\\')].join('/'),
    ),
  );
  return [...readdirSync(ROOT), ...inRooms].filter(
    (file) => /\.(ts|tsx|mjs|md|json|html|bicep|kql)$/.test(file) && !LEFT_OUT.test(file),
  );
}

const lines = ourFiles()
  .filter((file) => file !== 'package-lock.json')
  .flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .map((text, place) => ({ at: `${file}:${place + 1}`, text })),
  );

test.each(RULED_OUT)('nothing says %s: the word is %s', (pattern) => {
  const found = lines.filter(({ text }) => pattern.test(text));
  expect(found.map(({ at, text }) => `${at} ${text.trim()}`)).toEqual([]);
});
