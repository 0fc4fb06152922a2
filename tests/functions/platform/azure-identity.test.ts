import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { managedIdentity } from '@samenhang/functions/platform/azure-identity';
import { openAzureQueues } from '@samenhang/functions/platform/azure-queues';
import { openAzureTables } from '@samenhang/functions/platform/azure-tables';
import { isForbidden } from '@samenhang/functions/ports/passing-faults';

const IDENTITY = '44444444-4444-4444-8444-444444444444';
/** One whose tokens no other test has asked for. */
const OTHER_IDENTITY = '44444444-4444-4444-8444-444444444445';
const SCOPES = ['https://vault.azure.net/.default', 'https://storage.azure.com/.default'];

/** Where App Service and Functions hand out tokens of managed identities, as documented by Azure. */
let endpoint: Server;
let refusing = false;
const asked: URLSearchParams[] = [];
const open: Server[] = [];

beforeAll(async () => {
  endpoint = createServer((request, response) => {
    if (refusing) return void response.writeHead(400).end('{"error":"no such identity"}');
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(searchParams);
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
    const resource = searchParams.get('resource');
    const token = { access_token: 'token', expires_on, resource, token_type: 'Bearer' };
    response.setHeader('content-type', 'application/json');
    return void response.end(JSON.stringify(token));
  }).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  const address = endpoint.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${address.port}/msi/token`;
  process.env.IDENTITY_HEADER = 'secret of the instance';
});
afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
  endpoint.closeAllConnections();
  endpoint.close();
  await once(endpoint, 'close');
});
beforeEach(() => {
  asked.length = 0;
});

test.each(SCOPES)(
  '%s is asked for as the user-assigned identity with that client id',
  async (scope) => {
    await managedIdentity(IDENTITY).getToken(scope);
    expect(asked.map((query) => query.get('client_id'))).toEqual([IDENTITY]);
  },
);

test.each(SCOPES)('%s is asked for as the system-assigned identity without one', async (scope) => {
  await managedIdentity(undefined).getToken(scope);
  expect(asked.map((query) => query.get('client_id'))).toEqual([null]);
});

test('the tables are reached by it', async () => {
  // Tokens are remembered by identity, whoever asked, so this one is asked for by nobody else.
  const other = '55555555-5555-4555-8555-555555555555';
  const store = openAzureTables(new URL('https://127.0.0.1:1'), other);
  const key = { partitionKey: 'a', rowKey: 'b' };
  await expect(store.get('Tenants', key)).rejects.toMatchObject({ code: 'storage_unavailable' });
  expect(asked.map((query) => query.get('client_id'))).toEqual([other]);
});

test('without an identity the store does not answer for now, whatever is asked of it', async () => {
  refusing = true;
  const nobody = '66666666-6666-4666-8666-666666666666';
  const store = openAzureTables(new URL('https://127.0.0.1:1'), nobody);
  const key = { partitionKey: 'a', rowKey: 'b' };
  const range = async () => {
    for await (const _ of store.range('Tenants', 'a')) return;
  };
  const create = { kind: 'create', key, properties: {} } as const;
  for (const fault of [store.get('Tenants', key), range(), store.transact('Tenants', [create])]) {
    await expect(fault).rejects.toMatchObject({
      code: 'storage_unavailable',
      cause: { name: 'CredentialUnavailableError' },
    });
  }
  refusing = false;
});

test('the queues are seen by their names, or refused', async () => {
  const given = { status: 200 };
  const sent: string[] = [];
  const queues = createServer((request, response) => {
    sent.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response
      .writeHead(given.status)
      .end(
        '<EnumerationResults><Queues><Queue><Name>close-steps</Name></Queue><Queue><Name>open-steps</Name></Queue></Queues></EnumerationResults>',
      );
  }).listen(0, '127.0.0.1');
  open.push(queues);
  await once(queues, 'listening');
  const address = queues.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const probe = openAzureQueues(new URL(`http://127.0.0.1:${address.port}`), OTHER_IDENTITY);
  expect(await probe.names()).toEqual(['close-steps', 'open-steps']);
  expect(sent).toEqual(['GET /?comp=list&maxresults=5000 Bearer token']);
  expect(asked.map((query) => query.get('client_id'))).toEqual([OTHER_IDENTITY]);
  given.status = 403;
  const refused: unknown = await probe.names().catch((error: unknown) => error);
  expect(isForbidden(refused)).toBe(true);
  given.status = 500;
  expect(isForbidden(await probe.names().catch((error: unknown) => error))).toBe(false);
});

test('one file alone knows identities of Azure, so that every client takes the same', () => {
  const folder = join(process.cwd(), 'functions/src');
  const naming = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /@azure\/identity|new \w*Credential\(/.test(readFileSync(join(folder, file), 'utf8')),
    );
  expect(naming).toEqual([join('platform', 'azure-identity.ts')]);
});
