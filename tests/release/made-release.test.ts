import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { copySources, type SourceCopy } from '../builders/source-copy.ts';

const ROOT = process.cwd();
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const ZIP = `samenhang-${version}.zip`;
const folder = mkdtempSync(join(tmpdir(), 'samenhang-release-'));
let copy: SourceCopy | undefined;

function release(root: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'release/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** The files of a release by name, in order. */
function filesOf(root: string): Map<string, Buffer> {
  const made = join(root, 'dist/release');
  return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]));
}

/** Every file below a folder by its path from there. */
function filesBelow(below: string): Record<string, Buffer> {
  const paths = readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(below, path)).isFile())
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(below, path))]));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const digests = (files: Record<string, Uint8Array>) =>
  Object.entries(files).map(([name, bytes]) => `${sha256(bytes)} ${name}`);

let files: Map<string, Buffer>;
let zipped: Record<string, Uint8Array>;
beforeAll(() => {
  expect(release(ROOT)).toMatchObject({ status: 0, stderr: '' });
  files = filesOf(ROOT);
  zipped = unzipSync(new Uint8Array(files.get(ZIP) ?? []));
});
afterAll(() => {
  copy?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run release', () => {
  test('makes package, bill of materials, licences and checksums', () => {
    const names = [...files.keys()].filter((name) => name !== 'azuredeploy.json');
    expect(names.sort()).toEqual(
      [ZIP, `samenhang-${version}.cdx.json`, 'THIRD-PARTY-LICENCES.txt', 'checksums.txt'].sort(),
    );
  });

  test('sums up every other file as sha256sum reads it', () => {
    const lines = files.get('checksums.txt')?.toString().trimEnd().split('\n') ?? [];
    const others = [...files].filter(([name]) => name !== 'checksums.txt');
    expect(lines.sort()).toEqual(others.map(([name, bytes]) => `${sha256(bytes)}  ${name}`).sort());
  });

  test('packs exactly what was built, sorted, host.json at the root', () => {
    const built = filesBelow(join(ROOT, 'dist/app'));
    expect(Object.keys(zipped)).toContain('host.json');
    expect(Object.keys(zipped)).toEqual(Object.keys(zipped).sort());
    expect(digests(zipped).sort()).toEqual(digests(built).sort());
  });

  test('has the licence of the product, and those of others as they lie beside the package', () => {
    const licence = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
    expect(Buffer.from(zipped.LICENSE ?? []).toString()).toBe(licence);
    const others = files.get('THIRD-PARTY-LICENCES.txt') ?? Buffer.from('');
    expect(Buffer.from(zipped['tab/THIRD-PARTY-LICENCES.txt'] ?? [])).toEqual(others);
    expect(others.toString()).toMatch(/\nreact 18\.\d+\.\d+\nLicence: MIT\n\nMIT License\n/);
  });

  test('makes the same bytes in another folder and another time zone', () => {
    copy = copySources();
    const made = release(copy.root, { TZ: 'Pacific/Chatham', LC_ALL: 'nl_NL.UTF-8' });
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('Building the tab …');
    const digestsOf = (root: string) => digests(Object.fromEntries(filesOf(root)));
    expect(digestsOf(copy.root)).toEqual(digestsOf(ROOT));
  });
});

describe('the package of a release', () => {
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    for (const [path, bytes] of Object.entries(zipped)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const args = ['--import', 'tsx', 'tests/release/serve-package.ts', folder];
    server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (server.stdout === null) throw new Error('nothing to read');
    [url] = await once(createInterface(server.stdout), 'line');
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'close');
  });

  test('says the version of package.json as its health', async () => {
    const response = await fetch(`${url}/api/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', version });
  });

  test('serves the tab, and the licences of what browsers get', async () => {
    expect((await fetch(url)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    const licences = await fetch(`${url}/THIRD-PARTY-LICENCES.txt`);
    expect(licences.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await licences.text()).toBe(files.get('THIRD-PARTY-LICENCES.txt')?.toString());
  });
});
