import type { IncomingMessage } from 'node:http';
import type { NullableString, RpcHttpData } from './core-types.ts';
import type { Params } from './route-template.ts';
import { newSpanId, newTraceParent } from './trace.ts';

/** The limit of Azure's host, in bytes. */
const LARGEST_BODY = 100 * 1024 * 1024;

/** A body is larger than Azure's host takes. */
class BodyTooLargeError extends Error {
  constructor() {
    super(`the body is larger than ${LARGEST_BODY} bytes`);
    this.name = 'BodyTooLargeError';
  }
}

/**
 * A request as Azure's host hands it to the worker: header names in lower case, several values of
 * one name joined, the body as bytes.
 * @throws BodyTooLargeError for a body that the host does not take.
 */
export async function toRpcHttp(request: IncomingMessage, params: Params): Promise<RpcHttpData> {
  const host = request.headers.host ?? 'localhost';
  const bytes = await readBody(request);
  return {
    method: request.method ?? 'GET',
    url: `http://${host}${request.url ?? '/'}`,
    nullableHeaders: headersOf(request),
    nullableQuery: queryOf(request.url ?? '/'),
    nullableParams: nullable(Object.entries(params)),
    ...(bytes !== undefined && { body: { bytes } }),
  };
}

/** A span of the host in the caller's trace, or in a new one. */
export function traceParentOf({ headers: { traceparent } }: IncomingMessage): string {
  const given = /^(00-[0-9a-f]{32}-)[0-9a-f]{16}(-[0-9a-f]{2})$/.exec(String(traceparent));
  return given === null ? newTraceParent() : `${given[1]}${newSpanId()}${given[2]}`;
}

/**
 * Azure's host hands over a body only where the request says how long it is: one that comes in
 * chunks does not reach the function at all.
 */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > LARGEST_BODY) throw new BodyTooLargeError();
  if (length === 0) {
    request.resume();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

function headersOf({ headersDistinct }: IncomingMessage): Record<string, NullableString> {
  const headers: Record<string, NullableString> = {};
  for (const name in headersDistinct) {
    headers[name] = { value: headersDistinct[name]?.join() ?? '' };
  }
  return headers;
}

/** Names differ by more than case, and take the spelling they come in first; values are joined. */
function queryOf(url: string): Record<string, NullableString> {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const values = new Map<string, { name: string; value: string }>();
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    const known = values.get(name.toLowerCase());
    if (known === undefined) values.set(name.toLowerCase(), { name, value });
    else known.value += `,${value}`;
  }
  return nullable([...values.values()].map(({ name, value }) => [name, value]));
}

function nullable(entries: readonly (readonly [string, string])[]): Record<string, NullableString> {
  return Object.fromEntries(entries.map(([name, value]) => [name, { value }]));
}
