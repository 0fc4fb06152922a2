// The directory as production opens it, with stand-ins on the loopback for what it reaches: App
// Service's endpoint of identities, Entra's endpoint of tokens, and Graph.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import { openAzureDirectory } from '@samenhang/functions/platform/azure-directory';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { type LocalGraph, localGraph, localGraphToken } from '@samenhang/local/graph/local-graph';
import { CLIENT_ID } from '../../builders/entra.ts';

const { empty, measured } = demoTenants();
const { tenant } = empty;
const LOGIN = 'https://login.microsoftonline.com';
const GRAPH = 'https://graph.microsoft.com';
const HOUR = 3600;

const servers: Server[] = [];
const asked: { identity: URLSearchParams[]; header: unknown[]; entra: Asked[]; graph: string[] } = {
  ...{ identity: [], header: [], entra: [], graph: [] },
};
interface Asked {
  readonly path: string;
  readonly form: URLSearchParams;
}
/** What is answered instead; `silent` answers nothing at all. */
type Instead = { readonly status: number; readonly body: object } | 'silent';
const instead: { identity?: Instead; entra?: Instead; expiresIn: number } = { expiresIn: HOUR };
let identities = 0;

const reply = (response: ServerResponse, body: object, status = 200) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Answered once the test is over, so that nothing goes on asking. */
const silenced: ServerResponse[] = [];

function answer(response: ServerResponse, other: Instead | undefined, usual: object): void {
  if (other === 'silent') silenced.push(response);
  else reply(response, other?.body ?? usual, other?.status);
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function identity(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  asked.identity.push(searchParams);
  asked.header.push(request.headers['x-identity-header']);
  const expires_on = String(Math.floor(Date.now() / 1000) + HOUR);
  const access_token = `assertion of ${searchParams.get('client_id')}`;
  answer(response, instead.identity, { access_token, expires_on, token_type: 'Bearer' });
}

async function entra(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  asked.entra.push({ path, form: new URLSearchParams(await text(request)) });
  const access_token = localGraphToken(path.split('/')[1] ?? '');
  const times = { expires_in: instead.expiresIn, ext_expires_in: instead.expiresIn };
  answer(response, instead.entra, { access_token, token_type: 'Bearer', ...times });
}

let graph: LocalGraph;
beforeAll(async () => {
  process.env.IDENTITY_ENDPOINT = `${await listen(identity)}/msi/token`;
  process.env.IDENTITY_HEADER = 'secret of the instance';
  const login = await listen(entra);
  const origin = await listen((request, response) => {
    asked.graph.push(request.url ?? '');
    graph.handle(request, response);
  });
  graph = localGraph(origin, [empty, measured]);
  // Both are reached by fetch; nothing of Microsoft is.
  const real = globalThis.fetch;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const url = String(address);
    if (url.startsWith(LOGIN)) return real(url.replace(LOGIN, login), init);
    if (url.startsWith(GRAPH)) return real(url.replace(GRAPH, `${origin}/local/graph`), init);
    throw new Error(`nobody stands in for ${url}`);
  });
});
afterEach(() => {
  for (const response of silenced.splice(0)) reply(response, {}, 400);
});
afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  jest.restoreAllMocks();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});
beforeEach(() => {
  for (const list of [asked.identity, asked.header, asked.entra, asked.graph]) list.length = 0;
  delete instead.identity;
  delete instead.entra;
  instead.expiresIn = HOUR;
});

/** With an identity whose tokens nobody has asked for, as the process remembers them. */
function opened(giveUpAfter?: number) {
  const id = `44444444-4444-4444-8444-${String(++identities).padStart(12, '0')}`;
  return { id, directory: openAzureDirectory(CLIENT_ID, id, giveUpAfter) };
}

describe('the token by which Graph is read', () => {
  test('is asked of the tenant with an assertion of the identity, and no secret', async () => {
    const { id, directory } = opened();
    await directory.test(tenant);
    expect(asked.identity.map((query) => Object.fromEntries(query))).toEqual([
      expect.objectContaining({ resource: 'api://AzureADTokenExchange', client_id: id }),
    ]);
    expect(asked.header).toEqual(['secret of the instance']);
    const [{ path, form } = { path: '', form: new URLSearchParams() }, ...more] = asked.entra;
    expect(more).toEqual([]);
    expect(path).toMatch(new RegExp(`^/${tenant}/oauth2/v2\\.0/token(\\?|$)`));
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      scope: `${GRAPH}/.default`,
      client_assertion: `assertion of ${id}`,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect(form.has('client_secret')).toBe(false);
    // The stand-in for Graph answers to the token of that tenant alone.
    expect(asked.graph).toHaveLength(1);
  });

  test('is kept as long as it holds', async () => {
    const { directory } = opened();
    for (const _ of ['one', 'two', 'three']) await directory.test(tenant);
    expect(asked.graph).toHaveLength(3);
    expect(asked.entra).toHaveLength(1);
  });

  test('is asked for anew when it is about to end', async () => {
    const { directory } = opened();
    instead.expiresIn = 60;
    await directory.test(tenant);
    await directory.test(tenant);
    expect(asked.entra).toHaveLength(2);
    // The identity's own holds for longer.
    expect(asked.identity).toHaveLength(1);
  });

  test('is another one in each tenant', async () => {
    const { directory } = opened();
    await directory.test(tenant);
    await directory.test(measured.tenant);
    expect(asked.entra.map(({ path }) => path.split('/')[1])).toEqual([tenant, measured.tenant]);
  });
});

describe('a token that is not given', () => {
  const refusal = (error: string, code: number) => ({
    error,
    error_description: `AADSTS${code}: not so.`,
    error_codes: [code],
  });
  const fault = async (giveUpAfter?: number) => {
    const { directory } = opened(giveUpAfter);
    const error: unknown = await directory.test(tenant).catch((thrown: unknown) => thrown);
    expect(asked.graph).toEqual([]);
    return error;
  };

  test.each([
    [400, 'an identity of another tenant', 'invalid_request', 700236],
    [401, 'an identity that is no credential', 'invalid_client', 70021],
    [400, 'an application that is not known there', 'unauthorized_client', 700016],
    [400, 'a rule of the tenant', 'interaction_required', 53003],
  ])(
    'is a directory that may not be read where Entra says %i: %s',
    async (status, _, error, code) => {
      instead.entra = { status, body: refusal(error, code) };
      expect(await fault()).toMatchObject({ code: 'directory_forbidden' });
    },
  );

  test.each([
    [429, 'temporarily_unavailable'],
    [503, 'temporarily_unavailable'],
    [500, 'server_error'],
  ])('is one that cannot be had now where Entra says %i', async (status, error) => {
    instead.entra = { status, body: refusal(error, 90033) };
    expect(await fault()).toMatchObject({ code: 'directory_unavailable' });
  });

  test('is one that cannot be had where there is no such identity', async () => {
    instead.identity = { status: 400, body: { error: 'no such identity' } };
    expect(await fault()).toMatchObject({ code: 'directory_unavailable' });
    expect(asked.entra).toEqual([]);
  });

  test.each(['identity', 'entra'] as const)(
    'is not waited for without end where the %s endpoint does not answer',
    async (endpoint) => {
      instead[endpoint] = 'silent';
      expect(await fault(200)).toMatchObject({ code: 'directory_unavailable' });
    },
  );
});
