import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  coreToolsSettings,
  writeCoreToolsPackage,
} from '@samenhang/local/core-tools/core-tools-package';
import { type Azurite, startAzurite } from '../builders/azurite.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { type Started, start } from '../builders/started.ts';
import { runCommandIn } from '../cli/command.ts';
import { type HostProcess, startHost } from './functions-host/host-process.ts';

const BUILT = join(process.cwd(), 'dist/app');
const { folder: data, remove } = temporaryDataFolder();
const place = mkdtempSync(join(tmpdir(), 'samenhang-core-tools-'));
const folder = join(place, 'package');
let issuer: Started;
let azurite: Azurite;
let host: HostProcess;

beforeAll(async () => {
  [issuer, azurite] = await Promise.all([start(data.path), startAzurite()]);
  await writeCoreToolsPackage(BUILT, folder, join(place, 'keys'));
  host = await startHost(folder, 0, {
    ...coreToolsSettings(join(place, 'keys')),
    SAMENHANG_TABLES_CONNECTION: azurite.connection,
    SAMENHANG_ISSUER: issuer.url,
  });
});
afterAll(async () => {
  host?.child.kill('SIGKILL');
  await Promise.all([azurite?.stop(), issuer?.kill()]);
  remove();
  rmSync(place, { recursive: true, force: true });
});

test('has the package of Azure byte for byte, but for the platform', () => {
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.startsWith('node_modules') && statSync(join(BUILT, file)).isFile(),
  );
  expect(files).toEqual(expect.arrayContaining(['main.js', 'host.json']));
  const unlike = files.filter(
    (file) => !readFileSync(join(BUILT, file)).equals(readFileSync(join(folder, file))),
  );
  expect(unlike).toEqual([]);
});

test('has its settings where Core Tools look for them', () => {
  const { Values, Host } = JSON.parse(readFileSync(join(folder, 'local.settings.json'), 'utf8'));
  expect(Values).toEqual(coreToolsSettings(join(place, 'keys')));
  expect(Values.AzureWebJobsStorage).toBe('UseDevelopmentStorage=true');
  expect(Host).toEqual({ LocalHttpPort: 7072 });
});

test('runs over Azurite: tables, keys and messages are all tried, and all work', async () => {
  const technical = (await issuer.personas()).find(({ roles }) => roles.includes('technical'));
  const token = await issuer.token(technical?.id ?? '');
  const environment = { SAMENHANG_TOKEN: token };
  const { output, code } = await runCommandIn(environment, 'check-deployment', host.url, '--deep');
  expect(output.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
  expect(output).toContain('Every table is there, and can be read and written.');
  expect(output).toContain('A message through the queues arrives.');
  expect(code).toBe(0);
});
