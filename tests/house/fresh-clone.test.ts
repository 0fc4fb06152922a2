import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'samenhang-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script of the repository with Node. */
const node = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

describe('npm start', () => {
  test('with a data folder that cannot be written says so in one sentence and exits with 1', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const path = join(file, 'data');
    const { status, stderr } = node(['--import', 'tsx', 'local/start.ts'], {
      SAMENHANG_DATA: path,
    });
    expect(stderr.trim()).toBe(
      `Samenhang cannot write to the data folder ${path} (ENOTDIR); ` +
        'choose another one with SAMENHANG_DATA.',
    );
    expect(status).toBe(1);
  });
});

describe('the script before every command', () => {
  /** The script as it would run under another version of Node. */
  const under = (version: string) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    const preload = join(folder, 'pretend.cjs');
    writeFileSync(preload, pretend);
    return node(['--require', preload, 'local/install.mjs']);
  };

  test.each(['18.20.8', '20.18.3', '16.0.0'])('refuses Node %s in one sentence', (version) => {
    const { status, stderr } = under(version);
    expect(stderr).toBe(`Samenhang needs Node 20.19 or newer; this is ${version}.\n`);
    expect(status).toBe(1);
  });

  test.each(['20.19.0', '22.0.0', '24.1.0'])('takes Node %s, and installs nothing', (version) => {
    expect(under(version)).toMatchObject({ status: 0, stderr: '', stdout: '' });
  });

  test('uses Node alone, as nothing is installed yet', () => {
    const script = readFileSync(join(root, 'local/install.mjs'), 'utf8');
    const imported = [...script.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported.every((name) => name?.startsWith('node:'))).toBe(true);
    expect(imported).not.toHaveLength(0);
  });
});
