import type { TokenProvider } from './auth.ts';
import { type Fault, problemOf } from './fault.ts';
import { hearPerhapsKept, hearServerTime } from './server-clock.ts';

/** What a write expects of what is stored: nothing yet, or exactly the version with this ETag. */
type Precondition = { readonly etag: string | null };

type ApiRequest =
  /** `text`: the answer is a document to keep, whatever is written in it. */
  | { readonly method: 'GET'; readonly path: string; readonly as?: 'text' }
  /**
   * One look of many: nothing is answered while it is as under that ETag, and no wait is sat out
   * here; `within` so many milliseconds.
   */
  | {
      readonly method: 'GET';
      readonly path: string;
      readonly unless: string | null;
      readonly within: number;
    }
  /** `etag`: only while exactly that version is stored. */
  | {
      readonly method: 'POST' | 'PATCH';
      readonly path: string;
      readonly body?: unknown;
      readonly etag?: string;
    }
  /** `plain`: the same again changes nothing, so nothing is expected of what is stored. */
  | {
      readonly method: 'PUT';
      readonly path: string;
      readonly body: unknown;
      readonly plain: true;
    }
  | ({ readonly method: 'PUT'; readonly path: string; readonly body: unknown } & Precondition)
  /** `zipped`: much at once, over whatever is stored at that address. */
  | {
      readonly method: 'PUT';
      readonly path: string;
      readonly body: unknown;
      readonly zipped: true;
    }
  | ({ readonly method: 'DELETE'; readonly path: string } & Precondition);

export type Reply<T> =
  | { readonly ok: true; readonly body: T; readonly etag: string | null }
  | {
      readonly ok: false;
      readonly fault: Fault;
      /** How long the server asks to be left alone, in milliseconds, where it says so. */
      readonly retryAfter?: number;
    };

export interface ApiClient {
  send<T>(request: ApiRequest): Promise<Reply<T>>;
}

export interface ApiSetup {
  readonly base: string;
  readonly tokens: TokenProvider;
  readonly language: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether the page is on its way out, so that a write must outlive it. */
  readonly leaving: () => boolean;
  /** How long one request may take from its token to the end of its answer, in milliseconds. */
  readonly giveUpAfter?: number;
}

const GIVE_UP_AFTER = 30_000;
const LONGEST_WAIT = 20_000;
const SHORTEST_WAIT = 500;

/**
 * The HTTP surface. A refused token is renewed once; 429 and 503 are waited out as told, up to
 * twenty seconds in all. A repeated PUT carries the same body, and with it the same submissionId.
 */
export function createApiClient(setup: ApiSetup): ApiClient {
  return { send: (request) => send(setup, request) };
}

async function send<T>(setup: ApiSetup, request: ApiRequest): Promise<Reply<T>> {
  let renew = false;
  let waited = 0;
  for (;;) {
    const answer = await exchange(setup, request, renew);
    if ('kind' in answer) return { ok: false, fault: answer };
    if (answer.status === 401 && !renew) {
      renew = true;
      continue;
    }
    const pause = waitBeforeRetry(answer);
    if ('unless' in request) return withPause(read<T>(answer, false), pause);
    if (pause === undefined || waited + pause > LONGEST_WAIT)
      return read<T>(answer, wantsText(request));
    waited += pause;
    await setup.wait(pause);
  }
}

function withPause<T>(reply: Reply<T>, retryAfter: number | undefined): Reply<T> {
  return reply.ok || retryAfter === undefined ? reply : { ...reply, retryAfter };
}

/** An answer to its end. */
interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly text: string;
}

/** One request, from its token to the end of its answer, within one limit of time. */
async function exchange(
  setup: ApiSetup,
  request: ApiRequest,
  renew: boolean,
): Promise<Answer | Fault> {
  const limit = AbortSignal.timeout(
    'within' in request ? request.within : (setup.giveUpAfter ?? GIVE_UP_AFTER),
  );
  let token: string;
  try {
    token = await Promise.race([setup.tokens.getToken(renew), aborted(limit)]);
  } catch {
    return { kind: 'no_token' };
  }
  try {
    const answer = await fetch(`${setup.base}${request.path}`, {
      method: request.method,
      headers: headersOf(request, token, setup.language()),
      signal: limit,
      keepalive: outlivesPage(request, setup),
      ...('body' in request ? { body: await written(request) } : {}),
    });
    const { status, ok, headers } = answer;
    const hear = request.method === 'GET' ? hearPerhapsKept : hearServerTime;
    hear(headers.get('Date'));
    return { status, ok, headers, text: await answer.text() };
  } catch {
    return { kind: 'offline' };
  }
}

/** The body as it goes over the wire. */
function written(request: { readonly body?: unknown }): string | Promise<Blob> {
  const text = JSON.stringify(request.body);
  if (!('zipped' in request)) return text;
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(zipped).blob();
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A withdrawal always: a page that goes still counts as shown while it says so. */
function outlivesPage({ method }: ApiRequest, { leaving }: ApiSetup): boolean {
  return method === 'DELETE' || (method === 'PUT' && leaving());
}

function headersOf(request: ApiRequest, token: string, language: string): Headers {
  const headers = new Headers({
    Accept: wantsText(request) ? '*/*' : 'application/json',
    'Accept-Language': language,
    Authorization: `Bearer ${token}`,
  });
  if ('body' in request) headers.set('Content-Type', 'application/json');
  if ('zipped' in request) headers.set('Content-Encoding', 'gzip');
  if ('unless' in request && request.unless) headers.set('If-None-Match', request.unless);
  if (!('etag' in request) || request.etag === undefined) return headers;
  if (request.etag === null) headers.set('If-None-Match', '*');
  else headers.set('If-Match', request.etag);
  return headers;
}

/** How long to wait before the same request may go out again; `undefined` where that is no use. */
function waitBeforeRetry({ status, headers }: Answer): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const told = headers.get('Retry-After');
  if (told === null) return undefined;
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, SHORTEST_WAIT);
}

function wantsText(request: ApiRequest): boolean {
  return 'as' in request;
}

function read<T>({ ok, status, headers, text }: Answer, asText: boolean): Reply<T> {
  try {
    const body = bodyOf(text, asText && ok);
    // Nothing new is no fault: a body of nothing.
    if (ok || status === 304) return { ok: true, body, etag: headers.get('ETag') };
    return { ok: false, fault: problemOf(body, status) };
  } catch {
    return { ok: false, fault: ok ? { kind: 'offline' } : problemOf(undefined, status) };
  }
}

function bodyOf(text: string, asText: boolean) {
  if (asText) return text;
  return text === '' ? undefined : JSON.parse(text);
}
