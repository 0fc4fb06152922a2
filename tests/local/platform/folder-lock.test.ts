import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockFolder } from '@samenhang/local/platform/folder-lock';
import { unwrap } from '../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../builders/platforms.ts';

let platform: TestPlatform;
const holders: ChildProcess[] = [];
beforeEach(async () => {
  platform = await sqlitePlatform();
});
afterEach(async () => {
  for (const child of holders.splice(0)) child.kill('SIGKILL');
  await platform.close();
});

/** Another process that has the folder. */
async function holder(): Promise<ChildProcess> {
  const script = join(process.cwd(), 'tests/local/platform/hold-folder.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, platform.folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const sentence = () =>
  `Samenhang runs already on the data folder ${platform.folder.path}; stop it there, ` +
  'or choose another folder with SAMENHANG_DATA.';

test('one process at a time has a folder, and the next one is told so in a sentence', async () => {
  const first = await holder();
  expect(lockFolder(platform.folder)).toEqual({ ok: false, error: sentence() });
  await kill(first);
});

test('a process that was killed leaves no lock, though its file is still there', async () => {
  const first = await holder();
  await kill(first);
  expect(existsSync(join(platform.folder.path, 'server.lock'))).toBe(true);
  const second = await holder();
  expect(lockFolder(platform.folder).ok).toBe(false);
  await kill(second);
  unwrap(lockFolder(platform.folder)).release();
});

test('within one process too, until it is released', () => {
  const first = unwrap(lockFolder(platform.folder));
  expect(lockFolder(platform.folder).ok).toBe(false);
  first.release();
  unwrap(lockFolder(platform.folder)).release();
});

test('whoever reads or writes the folder without a server is not in its way', async () => {
  const first = await holder();
  const key = { partitionKey: 'a', rowKey: 'b' };
  const create = { kind: 'create', key, properties: { A: 1 } } as const;
  expect(await platform.store.transact('Tenants', [create])).toMatchObject({ ok: true });
  expect(await platform.store.get('Tenants', key)).toMatchObject({ properties: { A: 1 } });
  await kill(first);
});
