import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createApp } from '@samenhang/functions/app';
import type { Definition } from '@samenhang/functions/http/definition';
import { definitions, type PackageFiles } from '@samenhang/functions/http/definitions';
import type { LogLine } from '@samenhang/functions/ports/log-line';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { type Claims, goodClaims, SETTINGS, startIssuer } from './entra.ts';
import { type FaultStore, faultStore } from './fault-store.ts';
import { NOON, TENANT } from './organisation.ts';
import { sqlitePlatform } from './platforms.ts';

export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';

/** Everything that is registered; what is served from files has none here. */
const NO_FILES = { version: '0.0.0-test', openApi: 'no-such-file', tab: '/no-such-folder' };
export const DEFINITIONS = definitions(NO_FILES);

export interface Sent {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where there is none. */
  readonly json: Record<string, unknown> | undefined;
}

export interface HttpApp {
  readonly url: string;
  readonly services: Services;
  /** The store itself, without faults. */
  readonly store: TableStore;
  readonly definitions: readonly Definition[];
  readonly logs: LogLine[];
  /** What requests have asked of the store. */
  readonly counted: FaultStore['counted'];
  now: Date;
  token(person: number, claims?: Claims): Promise<string>;
  send(path: string, sent?: Sent): Promise<Received>;
  /** Meets the next read or write of the store with this fault. */
  failStorage(error: Error | undefined): void;
  /** Meets every write of the store with this fault, as a full disk does, and no read. */
  failWrites(error: Error | undefined): void;
  stop(): Promise<void>;
}

/**
 * The application behind real HTTP, with SQLite, a test issuer, two tenants and a clock to set;
 * `more` are routes that only the test has.
 */
export async function startHttpApp(
  files: Partial<PackageFiles> = {},
  more: readonly Definition[] = [],
): Promise<HttpApp> {
  const served = [...more, ...definitions({ ...NO_FILES, ...files })];
  const [platform, entra] = await Promise.all([sqlitePlatform(), startIssuer()]);
  let now = NOON;
  let fault: Error | undefined;
  let writeFault: Error | undefined;
  const clock = () => now;
  const counting = faultStore(platform.store);
  const store = failing(
    counting,
    () => fault,
    () => fault ?? writeFault,
  );
  const settings = { ...SETTINGS, tenants: new Set([TENANT, OTHER_TENANT]) };
  const { keyWrap } = platform;
  // Durations go with the time of day that a test sets.
  const stopwatch = () => now.getTime();
  const { issuer } = entra;
  const { answer } = createApp({ settings, store, keyWrap, issuer, clock, stopwatch });
  const logs: LogLine[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const found = match(served, incoming);
    if (found === undefined) return outgoing.writeHead(404).end();
    const bytes = await buffer(incoming);
    const request = {
      method: incoming.method ?? 'GET',
      params: found.params,
      query: new URL(incoming.url ?? '/', 'http://localhost').searchParams,
      headers: new Headers(
        Object.entries(incoming.headers).map(([k, v]): [string, string] => [k, String(v)]),
      ),
      arrayBuffer: async () => new Uint8Array(bytes).buffer,
    };
    const { status, headers, body } = await answer(found.definition, request, (l) => logs.push(l));
    outgoing.writeHead(status, headers).end(body);
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    services: createServices({ store: platform.store, keyWrap, clock, settings: SETTINGS }),
    store: platform.store,
    definitions: served,
    logs,
    counted: counting.counted,
    get now() {
      return now;
    },
    set now(to) {
      now = to;
    },
    token: (person, claims = {}) => entra.sign({ ...goodClaims(entra.issuer, person), ...claims }),
    send: (path, sent) => send(url + path, sent),
    failStorage: (error) => {
      fault = error;
    },
    failWrites: (error) => {
      writeFault = error;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all([once(server, 'close'), entra.stop(), platform.close()]);
    },
  };
}

async function send(url: string, { method = 'GET', token, headers, body, raw }: Sent = {}) {
  const given = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(given !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(given !== undefined && { body: given }),
  });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const json = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

function failing(
  store: TableStore,
  fault: () => Error | undefined,
  writeFault: () => Error | undefined,
): TableStore {
  const check = (error = fault()) => {
    if (error !== undefined) throw error;
  };
  return {
    ...store,
    get: async (table, key) => {
      check();
      return store.get(table, key);
    },
    transact: async (table, operations) => {
      check(writeFault());
      return store.transact(table, operations);
    },
  };
}

interface Match {
  readonly definition: Definition;
  readonly params: Record<string, string>;
}

function match(
  served: readonly Definition[],
  { method, url = '/' }: IncomingMessage,
): Match | undefined {
  const path = url.split('?')[0]?.slice(1) ?? '';
  for (const definition of served) {
    if (!definition.methods.some((allowed) => allowed === method)) continue;
    const source = definition.route
      .replace(/^\{\*(\w+).*$/, '(?<$1>.*)')
      .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const found = new RegExp(`^${source}$`, 'i').exec(path);
    if (found === null) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { definition, params: Object.fromEntries(params) };
  }
  return undefined;
}
