// What a version can do, said in words that two versions share. Bundled with the code of a release
// into `before/`, so that the tests drive that code and today's in the same way; what changes inside
// a version changes in this file alone.
import { createApp } from '@samenhang/functions/app';
import { definitions } from '@samenhang/functions/http/definitions';
import { timedJobs } from '@samenhang/functions/jobs/timers';
import type { Clock } from '@samenhang/functions/ports/clock';
import type { Issuer } from '@samenhang/functions/ports/issuer';
import type { Settings } from '@samenhang/functions/ports/platform';
import { TABLES, type TableStore } from '@samenhang/functions/ports/table-store';
import { queues } from '@samenhang/functions/queues/all-queues';
import type { QueueMessage } from '@samenhang/functions/queues/queue';
import type { StoredContribution } from '@samenhang/functions/repositories/pool-contributions-table';
import type { Organisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import type { Segment } from '@samenhang/shared/api/segments';
import { currentPeople } from '../builders/current-people.ts';

/** A message as it lies in a queue. */
export interface Wire {
  readonly queue: string;
  readonly text: string;
}

export interface Request {
  /** An access token; none for a request by nobody. */
  readonly token: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  /** As JSON; `null` where there is none. */
  readonly body: unknown;
  readonly queued: readonly Wire[];
}

export interface Opening {
  readonly folder: DataFolder;
  readonly settings: Settings;
  readonly issuer: Issuer;
  readonly clock: Clock;
  /** Puts another store before, or in the place of, the one in the folder. */
  readonly through?: (store: TableStore) => TableStore;
}

/** A version at work over a data folder. */
export interface Driver {
  readonly tables: readonly string[];
  readonly queues: readonly string[];
  readonly store: TableStore;
  /** Answers a request to the function of that name. */
  request(name: string, request: Request): Promise<Answer>;
  /** Handles a message. @returns the messages that follow. @throws what went wrong with it. */
  handle(message: Wire): Promise<readonly Wire[]>;
  /** Runs the timer of that name. */
  tick(name: string): Promise<readonly Wire[]>;
  importOrganisation(tenant: string, person: string, organisation: Organisation): Promise<void>;
  /** Shares scores with the pool without a cycle having been measured. */
  contribute(segment: Segment, tenant: string, contribution: StoredContribution): Promise<void>;
  /** Has an open cycle without answers lie in so many shards, as if thousands were invited. */
  spread(tenant: string, cycle: string, shards: number): Promise<void>;
  close(): Promise<void>;
}

const NO_FILES = { version: '0.0.0-test', openApi: 'no-such-file', tab: '/no-such-folder' };

export function openDriver({ folder, through = (store) => store, ...rest }: Opening): Driver {
  const local = openLocalPlatform(folder);
  const store = through(local.store);
  // What is remembered is forgotten by the time that the story tells.
  const platform = { ...local, ...rest, store, stopwatch: () => rest.clock().getTime() };
  const app = createApp(platform);
  const services = createServices(platform);
  const served = new Map(definitions(NO_FILES).map((entry) => [entry.name, entry]));
  const receivers = queues.flatMap(({ functions }) => functions);
  return {
    tables: TABLES,
    queues: receivers.map(({ queueName }) => queueName),
    store,
    request: async (name, sent) => {
      const definition = known(served.get(name));
      const [method = 'GET'] = definition.methods;
      const reply = await app.answer(definition, toRequest(method, sent), ignore);
      const text = Buffer.from(reply.body ?? '').toString();
      return {
        status: reply.status,
        etag: reply.headers.etag ?? null,
        body: text === '' ? null : JSON.parse(text),
        queued: onTheWire(reply.queued ?? []),
      };
    },
    handle: async ({ queue, text }) => {
      const receiver = known(receivers.find(({ queueName }) => queueName === queue));
      return onTheWire(await app.receive(receiver, JSON.parse(text), { log: ignore }));
    },
    tick: async (name) =>
      onTheWire(await app.run(known(timedJobs.find((job) => job.name === name)), ignore)),
    ...writesPastRequests(services),
    close: () => local.store.close(),
  };
}

const ignore = () => undefined;

/** What no request does. */
function writesPastRequests(
  services: Services,
): Pick<Driver, 'importOrganisation' | 'contribute' | 'spread'> {
  return {
    importOrganisation: async (tenant, person, organisation) => {
      const admin = { tenant, person, accessRoles: new Set(['hr-admin' as const]) };
      succeeded(await importOrganisation(services, admin, organisation));
    },
    contribute: async (segment, tenant, contribution) => {
      succeeded(await services.poolContributions.offer(segment, tenant, contribution));
    },
    spread: async (tenant, id, shards) => {
      const { cycle, etag } = known(await services.cycles.find(tenant, id));
      const people = await currentPeople(services, tenant);
      succeeded(await services.audience.freeze(tenant, id, shards, people));
      for (let shard = 0; shard < shards; shard++) {
        await services.shards.raiseFence({ tenant, cycle: id, shard });
      }
      const launch = { ...known(cycle.launch), shards };
      succeeded(await services.cycles.replace(tenant, { ...cycle, launch }, etag));
    },
  };
}

/** Each message as the host of Azure puts it into the queue that it is for. */
function onTheWire(messages: readonly QueueMessage[]): Wire[] {
  return messages.map(({ queue, body }) => ({ queue, text: JSON.stringify(body) }));
}

function toRequest(method: string, { token, params = {}, query = {}, headers, body }: Request) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    method,
    params,
    query: new URLSearchParams(query),
    headers: new Headers({
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    }),
    arrayBuffer: async () => new Uint8Array(Buffer.from(text)).buffer,
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this version has no such thing');
  return value;
}

function succeeded({ ok }: { readonly ok: boolean }): void {
  if (!ok) throw new Error('what no request does was refused');
}
