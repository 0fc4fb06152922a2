import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildWhatChanged } from '@samenhang/local/built-app';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samenhang-built-'));
  symlinkSync(join(process.cwd(), 'node_modules/tsx'), place('node_modules/tsx'));
  // Stand-ins for the builds: each leaves behind what is looked for.
  write(
    'node_modules/vite/bin/vite.js',
    `${writes('dist/index.html')}
    if (process.argv.includes('--config')) fs.writeFileSync('dist/outlook.html', '');`,
  );
  write('functions/build.ts', writes('dist/app/main.js'));
  write('release/add-licences.ts', writes('dist/app/LICENSE'));
  write('tab/src/main.ts', 'one');
  write('functions/src/main.ts', 'one');
  write('shared/src/rule.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function place(path: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  return join(root, path);
}
const write = (path: string, text: string) => writeFileSync(place(path), text);
const writes = (path: string) => `const fs = require('node:fs');
fs.mkdirSync(${JSON.stringify(dirname(path))}, { recursive: true });
fs.writeFileSync(${JSON.stringify(path)}, '');`;

/** The parts that were built, or what was said instead. */
async function built(): Promise<string[] | string> {
  const said: string[] = [];
  const result = await buildWhatChanged(root, (line) => said.push(line));
  return result.ok ? said : result.error;
}
const ALL = [
  'Building the tab …',
  'Building the pane …',
  'Building the app …',
  'Building the licences …',
];

test('builds everything once, and afterwards what changed', async () => {
  expect(await built()).toEqual(ALL);
  expect(await built()).toEqual([]);
  write('functions/src/main.ts', 'two');
  expect(await built()).toEqual(ALL.slice(2));
  write('shared/src/rule.ts', 'two');
  expect(await built()).toEqual(ALL);
});

test('the package has the tab inside, so it follows when the tab changed', async () => {
  await built();
  write('tab/src/main.ts', 'two');
  expect(await built()).toEqual(ALL);
});

test('the pane of Outlook is built beside the tab, so it follows when that changed', async () => {
  await built();
  write('tab/outlook.html', 'two');
  expect(await built()).toEqual(ALL.slice(1));
});

test('a licence that changed goes into the package alone', async () => {
  await built();
  write('LICENSE', 'two');
  expect(await built()).toEqual(['Building the licences …']);
});

test('what somebody deleted is built again', async () => {
  await built();
  rmSync(join(root, 'dist/app'), { recursive: true });
  expect(await built()).toEqual(ALL.slice(2));
});

test('a build that fails says so, and is tried again next time', async () => {
  write('functions/build.ts', 'process.exit(3);');
  expect(await built()).toBe('Building the app failed: see above.');
  write('functions/build.ts', writes('dist/app/main.js'));
  expect(await built()).toEqual(ALL.slice(2));
});

test('stamps that cannot be read only cost a build', async () => {
  await built();
  write('dist/stamps.json', 'not JSON');
  expect(await built()).toEqual(ALL);
});
