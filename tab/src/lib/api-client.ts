import type { TokenProvider } from './auth.ts';
import { type Fault, problemOf } from './fault.ts';

/** What a write expects of what is stored: nothing yet, or exactly the version with this ETag. */
type Precondition = { readonly etag: string | null };

type ApiRequest =
  /** `text`: the answer is a document to keep, whatever is written in it. */
  | { readonly method: 'GET'; readonly path: string; readonly as?: 'text' }
  | { readonly method: 'POST'; readonly path: string; readonly body?: unknown }
  | ({ readonly method: 'PUT'; readonly path: string; readonly body: unknown } & Precondition)
  | ({ readonly method: 'DELETE'; readonly path: string } & Precondition);

export type Reply<T> =
  | { readonly ok: true; readonly body: T; readonly etag: string | null }
  | { readonly ok: false; readonly fault: Fault };

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
    if (!(answer instanceof Response)) return { ok: false, fault: answer };
    if (answer.status === 401 && !renew) {
      renew = true;
      continue;
    }
    const pause = waitBeforeRetry(answer);
    if (pause === undefined || waited + pause > LONGEST_WAIT)
      return read<T>(answer, wantsText(request));
    waited += pause;
    await setup.wait(pause);
  }
}

async function exchange(
  setup: ApiSetup,
  request: ApiRequest,
  renew: boolean,
): Promise<Response | Fault> {
  let token: string;
  try {
    token = await setup.tokens.getToken(renew);
  } catch {
    return { kind: 'no_token' };
  }
  try {
    return await fetch(`${setup.base}${request.path}`, {
      method: request.method,
      headers: headersOf(request, token, setup.language()),
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
      keepalive: outlivesPage(request, setup),
      ...('body' in request ? { body: JSON.stringify(request.body) } : {}),
    });
  } catch {
    return { kind: 'offline' };
  }
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
  if (!('etag' in request)) return headers;
  if (request.etag === null) headers.set('If-None-Match', '*');
  else headers.set('If-Match', request.etag);
  return headers;
}

/** How long to wait before the same request may go out again; `undefined` where that is no use. */
function waitBeforeRetry({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const told = headers.get('Retry-After');
  if (told === null) return undefined;
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, SHORTEST_WAIT);
}

function wantsText(request: ApiRequest): boolean {
  return request.method === 'GET' && request.as === 'text';
}

async function read<T>(answer: Response, asText: boolean): Promise<Reply<T>> {
  try {
    const text = await answer.text();
    const body = bodyOf(text, asText && answer.ok);
    if (answer.ok) return { ok: true, body, etag: answer.headers.get('ETag') };
    return { ok: false, fault: problemOf(body, answer.status) };
  } catch (error) {
    if (answer.ok || !(error instanceof SyntaxError))
      return { ok: false, fault: { kind: 'offline' } };
    return { ok: false, fault: problemOf(undefined, answer.status) };
  }
}

function bodyOf(text: string, asText: boolean) {
  if (asText) return text;
  return text === '' ? undefined : JSON.parse(text);
}
