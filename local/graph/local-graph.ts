import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { DemoOrganisation } from '../demo/organisation.ts';
import { type GraphAccount, graphAccounts, graphGroups } from './graph-accounts.ts';
import { type SentNotices, sentNotices } from './sent-notices.ts';

/** What is answered instead, once each and in this order. */
export interface GraphFault {
  readonly status: number;
  readonly retryAfter?: string;
}

export interface LocalGraph {
  /** Answers one call under `/local/graph/`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** The next calls meet these. */
  fail(...faults: readonly GraphFault[]): void;
  /** What was sent by it. */
  readonly sent: SentNotices;
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

type Items = readonly object[];

const MOST = 999;
const ROOT = '/local/graph/v1.0';
const TOKEN = /^Bearer local-graph-([0-9a-f-]{36})$/;

/** The token of a tenant, as this stand-in for Graph takes it. */
export const localGraphToken = (tenant: string): string => `local-graph-${tenant}`;

/**
 * The calls of Microsoft Graph that the product makes, answered of synthetic organisations: with pages,
 * selected fields, expanded managers and groups, and with faults when asked for them.
 * @param origin where it is reached, for the addresses of next pages.
 */
export function localGraph(
  origin: string,
  organisations: readonly DemoOrganisation[],
  now = () => new Date(),
): LocalGraph {
  const known = new Map(organisations.map((one) => [one.tenant, one]));
  const faults: GraphFault[] = [];
  const sent = sentNotices(now);
  return {
    sent,
    fail: (...more) => void faults.push(...more),
    handle: (request, response) => {
      const url = new URL(request.url ?? '/', origin);
      const tenant = TOKEN.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const asked = organisationOf(faults.shift(), known.get(tenant));
      if ('status' in asked) return send(response, asked);
      if (request.method !== 'POST') return send(response, answerTo(asked, url, request.headers));
      void take(sent, tenant, url, request).then((taken) => send(response, taken));
      return undefined;
    },
  };
}

/** The organisation that is asked for, or why nothing is answered. */
function organisationOf(
  fault: GraphFault | undefined,
  organisation: DemoOrganisation | undefined,
): Answer | DemoOrganisation {
  if (fault !== undefined) return faulty(fault);
  return organisation ?? refusal(401, 'InvalidAuthenticationToken');
}

/** Graph says that it took it, and no more. */
async function take(
  sent: SentNotices,
  tenant: string,
  url: URL,
  request: IncomingMessage,
): Promise<Answer> {
  const body: unknown = await json(request).catch(() => undefined);
  const path = url.pathname.slice(ROOT.length);
  return sent.take(tenant, path, body) === undefined
    ? refusal(400, 'BadRequest')
    : { status: 202, body: {} };
}

function answerTo(
  organisation: DemoOrganisation,
  url: URL,
  headers: IncomingMessage['headers'],
): Answer {
  const path = url.pathname.slice(ROOT.length);
  if (path === '/users') return users(graphAccounts(organisation), url);
  if (path === '/groups') return paged(selectedOf(graphGroups(organisation), url), url);
  const [, id, rest] = /^\/groups\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const group = graphGroups(organisation).find((one) => one.id === id);
  if (group === undefined) return refusal(404, 'Request_ResourceNotFound');
  if (rest === undefined) return { status: 200, body: selected(group, url) };
  if (rest !== '/transitiveMembers/microsoft.graph.user') return refusal(404, 'BadRequest');
  // A cast is an advanced query.
  if (headers.consistencylevel !== 'eventual' || url.searchParams.get('$count') !== 'true') {
    return refusal(400, 'Request_UnsupportedQuery');
  }
  return paged(
    group.members.map((member) => ({ id: member })),
    url,
  );
}

const EXPANDED = /^manager\((?:\$levels=1;)?\$select=id\)$/;

function users(accounts: readonly GraphAccount[], url: URL): Answer {
  const expand = url.searchParams.get('$expand');
  if (expand !== null && !EXPANDED.test(expand)) return refusal(400, 'BadRequest');
  const items = accounts.map(({ manager, ...account }) => ({
    ...selected(account, url),
    ...(expand !== null && manager !== undefined && { manager: { id: manager } }),
  }));
  return paged(items, url);
}

function selectedOf(items: Items, url: URL): Items {
  return items.map((item) => selected(item, url));
}

function selected(item: object, url: URL): object {
  const wanted = url.searchParams.get('$select')?.split(',');
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => wanted === undefined || wanted.includes(name)),
  );
}

/** A hundred at a time unless more are asked for; where it goes on stands in the address of the next. */
function paged(items: Items, url: URL): Answer {
  const top = Number(url.searchParams.get('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > MOST) return refusal(400, 'BadRequest');
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(from + top));
  const more = from + top < items.length && { '@odata.nextLink': next.href };
  return { status: 200, body: { value: items.slice(from, from + top), ...more } };
}

function faulty({ status, retryAfter }: GraphFault): Answer {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return { ...refusal(status, 'asked for'), headers };
}

function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code } } };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(JSON.stringify(body));
}
