import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { lockFolder } from '@samenhang/local/platform/folder-lock';
import { unwrap } from '../builders/organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenhang-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm start` says and exits with where it cannot start. */
async function failedStart(
  port: string,
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    env: { ...process.env, PORT: port, SAMENHANG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      said[name] += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...said };
}

test('a port in use is one sentence that says how to choose another', async () => {
  const server = unwrap(await listenOnLoopback(0));
  expect(await failedStart(String(server.port))).toEqual({
    code: 1,
    stdout: '',
    stderr:
      `Port ${server.port} is in use on this machine; ` +
      'choose another one with PORT, as in: PORT=7072 npm start\n',
  });
  await server.stop();
});

test('a data folder that another one runs on is a sentence too, whatever the port', async () => {
  const lock = unwrap(lockFolder(unwrap(openDataFolder(folder))));
  expect(await failedStart('0')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      `Samenhang runs already on the data folder ${folder}; stop it there, ` +
      'or choose another folder with SAMENHANG_DATA.\n',
  });
  lock.release();
});

test.each(['seven', '70000', '-1', ' '])(
  'a PORT that is none (%s) is one sentence too',
  async (port) => {
    expect(await failedStart(port)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        `Samenhang cannot use port ${port} (ERR_SOCKET_BAD_PORT); ` +
        'choose another one with PORT, as in: PORT=7072 npm start\n',
    });
  },
);
