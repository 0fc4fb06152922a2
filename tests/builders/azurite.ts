import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { azureTableStore } from '@samenhang/functions/platform/azure-table-store';
import { TABLES, type TableStore } from '@samenhang/functions/ports/table-store';
import { freePort } from './started.ts';

// Jest runs with the repository as its working directory, and so does everything else here.
const ROOT = process.cwd();
const ACCOUNT = 'samenhangtests';
const KEY = Buffer.from('a key for a server on loopback').toString('base64');

export interface Azurite {
  readonly url: string;
  /** How a client of Azure reaches it. */
  readonly connection: string;
  /** A store whose requests go to `url`: Azurite itself, or a proxy before it. */
  store(url?: string): TableStore;
  stop(): Promise<void>;
}

/** Starts Azurite's table service on a free port in a folder of its own, with our tables in it. */
export async function startAzurite(): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-azurite-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/azurite/dist/src/table/main.js'),
      ...['--tablePort', String(port), '--location', folder, '--silent', '--disableTelemetry'],
    ],
    {
      env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await started(child);
  for (const table of TABLES) await client(url, table).createTable();
  return {
    url,
    connection: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${url}/${ACCOUNT};`,
    store: (at = url) => azureTableStore((table, policies) => client(at, table, policies)),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function started(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}: ${printed}`)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('successfully started')) resolve();
    });
  });
}

type Policies = Parameters<Parameters<typeof azureTableStore>[0]>[1];

function client(url: string, table: string, policies: Policies = []): TableClient {
  const credential = new AzureNamedKeyCredential(ACCOUNT, KEY);
  return new TableClient(`${url}/${ACCOUNT}`, table, credential, {
    allowInsecureConnection: true,
    additionalPolicies: [...policies],
    retryOptions: { maxRetries: 2, retryDelayInMs: 1, maxRetryDelayInMs: 5 },
  });
}
