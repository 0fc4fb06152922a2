import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { applicationSchema } from '@samenhang/cli/registration/application';
import { graph } from '@samenhang/cli/registration/graph';
import { registerApplication } from '@samenhang/cli/registration/register-application';
import { registrations } from './registrations.ts';
import { TENANT } from './signed-in.ts';

const IDENTITY = '66666666-6666-4666-8666-666666666666';
const GROUP = '77777777-7777-4777-8777-777777777777';
const HR = '5a0c2f5e-6f3b-4f0a-8a54-3d6d8f1b7c01';

/** The lines of docs/deploy.md, those for everybody and those that may be wanted. */
const [all = '', wanted = ''] = [
  ...readFileSync('docs/deploy.md', 'utf8').matchAll(/```bash\n([\s\S]*?)```/g),
].map(([, lines]) => lines ?? '');
const HOST = /^HOST=(.+)$/m.exec(all)?.[1] ?? '';

/** `az rest`, as far as the lines use it; what is early is asked again, as a person would. */
const AZ = `
const { parseArgs } = require('node:util');
const { readFileSync } = require('node:fs');
const text = { type: 'string' };
const options = { method: text, url: text, headers: text, body: text, query: text, output: { type: 'string', short: 'o' } };
const { positionals, values } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
if (positionals.join() !== 'rest') process.exit(64);
const body = values.body?.startsWith('@') ? readFileSync(values.body.slice(1), 'utf8') : values.body;
const [name, value] = values.headers?.split('=') ?? [];
const url = values.url.replace('https://graph.microsoft.com', process.env.GRAPH);
(async () => {
  for (let tried = 1; tried < 5; tried++) {
    const headers = name ? { [name]: value } : {};
    const response = await fetch(url, { method: values.method, headers, body: body && JSON.stringify(JSON.parse(body)) });
    if (response.status === 404) continue;
    if (!response.ok) { console.error(await response.text()); process.exit(1); }
    if (values.query) console.log((await response.json())[values.query]);
    return;
  }
  process.exit(1);
})();
`;

const folder = mkdtempSync(join(tmpdir(), 'samenhang-by-hand-'));
let entra: Awaited<ReturnType<typeof registrations>>;
afterEach(async () => {
  await entra.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bash(lines: string): Promise<string> {
  const az = join(folder, 'az');
  writeFileSync(az, `#!${process.execPath}\n${AZ}`);
  chmodSync(az, 0o755);
  const env = {
    PATH: `${folder}${delimiter}/usr/bin${delimiter}/bin`,
    GRAPH: entra.url,
    TENANT,
    IDENTITY,
    GROUP,
    ROLE: HR,
  };
  const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', lines], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  await once(child, 'close');
  return complaint;
}

test('the lines of the docs make what the command makes, to the last value', async () => {
  entra = await registrations();
  entra.groups.add(GROUP);
  expect(await bash(all + wanted)).toBe('');
  const made = applicationSchema.parse(entra.applications.get(`samenhang-${HOST}`));
  expect(made).toMatchObject({
    displayName: 'Samenhang',
    identifierUris: [`api://${HOST}/${made.appId}`],
  });
  entra.written.length = 0;
  const ask = graph(entra.url, 'token');
  const again = await registerApplication(
    ask,
    TENANT,
    {
      host: HOST,
      name: 'Samenhang',
      identity: IDENTITY,
      groups: [{ group: GROUP, role: 'hr-admin' }],
      dryRun: false,
    },
    () => Promise.resolve(),
  );
  expect(again).toEqual({ appId: made.appId, done: [] });
  expect(entra.written).toEqual([]);
});
