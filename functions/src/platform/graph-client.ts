import { DirectoryError } from '../ports/directory.ts';

export interface TokenAge {
  readonly fresh: boolean;
}

export interface GraphSetup {
  /** Of Microsoft Graph, without a slash at its end. */
  readonly url: string;
  /** An access token for Graph in that tenant; a `fresh` one is not from memory. */
  readonly token: (tenant: string, of?: TokenAge) => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds of a clock that never goes back; that of the process unless given. */
  readonly now?: () => number;
}

/** An answer with a body, or that there is nothing there, or that the question is not understood. */
export type GraphAnswer =
  | { readonly status: 200; readonly body: unknown }
  | { readonly status: 400 | 404 };

/** What a POST comes to: it was taken, or it cannot be as it is, or it wants a token that lasts longer. */
export type PostStatus = 'taken' | 400 | 404 | 412;

export interface PostOptions extends TokenAge {
  /** Whether it may be sent again where nobody knows if it was taken: so it may come twice. */
  readonly mayComeTwice: boolean;
}

export interface GraphClient {
  /** @param path after the version, or a whole address that Graph itself gave. @throws DirectoryError */
  get(
    tenant: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphAnswer>;
  /** @throws DirectoryError */
  post(tenant: string, path: string, body: object, options: PostOptions): Promise<PostStatus>;
}

const TRIES = 5;
const FIRST_PAUSE = 500;
/** Longer than Graph asks for in practice; whoever imports tries again later. */
const LONGEST_PAUSE = 30_000;
const GIVE_UP_AFTER = 30_000;

/** Asks Graph: what is refused for now is asked again, as late as Graph says and a few times only. */
export function graphClient({ url, token, wait }: GraphSetup): GraphClient {
  const insist = async <T extends object>(
    once: () => Promise<T | NotNow>,
    isFinal = (_: NotNow) => false,
  ): Promise<T> => {
    for (let tried = 1; ; tried++) {
      const answer = await once();
      if (!('cause' in answer)) return answer;
      if (tried === TRIES || isFinal(answer)) {
        throw new DirectoryError('directory_unavailable', answer.cause);
      }
      await wait(Math.min(answer.pause ?? FIRST_PAUSE * 2 ** (tried - 1), LONGEST_PAUSE));
    }
  };
  return {
    get: (tenant, path, headers = {}) => {
      const address = addressIn(url, path);
      return insist(async () => {
        const sent = { accept: 'application/json', ...headers, ...(await bearer(token, tenant)) };
        return ask(address, { headers: sent });
      });
    },
    post: async (tenant, path, body, { mayComeTwice, fresh }) => {
      const sent = JSON.stringify(body);
      const { status } = await insist(
        async () => {
          const headers = { 'content-type': 'application/json' };
          const identified = { ...headers, ...(await bearer(token, tenant, { fresh })) };
          return send(addressIn(url, path), { method: 'POST', headers: identified, body: sent });
        },
        ({ taken }) => taken === 'unknown' && !mayComeTwice,
      );
      return status;
    },
  };
}

/** The token goes to Graph and nowhere else, also where a next page is said to lie elsewhere. */
function addressIn(url: string, path: string): string {
  const address = path.startsWith('/') ? `${url}/v1.0${path}` : path;
  if (address.startsWith(`${url}/`)) return address;
  throw new DirectoryError('directory_unavailable', new Error('a page that lies elsewhere'));
}

async function bearer(token: GraphSetup['token'], tenant: string, of?: TokenAge) {
  try {
    return { authorization: `Bearer ${await token(tenant, of)}` };
  } catch (error) {
    throw new DirectoryError(
      isRefusal(error) ? 'directory_forbidden' : 'directory_unavailable',
      error,
    );
  }
}

/**
 * Entra answered that it gives this application no token, rather than none now; by name, as it is a
 * library's. So is a rule of the tenant that somebody has to sign in for: here is nobody.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'InteractionRequiredAuthError') return true;
  if (error.name !== 'ServerError' || !('status' in error)) return false;
  const status = Number(error.status);
  return status >= 400 && status < 500 && status !== 429;
}

/** Not now. */
interface NotNow {
  /** How many milliseconds to wait, where that was said. */
  readonly pause: number | undefined;
  readonly cause: unknown;
  readonly taken: 'no' | 'unknown';
}

async function ask(address: string, init: RequestInit): Promise<GraphAnswer | NotNow> {
  try {
    const response = await request(address, init);
    if (response.ok) return { status: 200, body: await response.json() };
    const { status } = response;
    return status === 400 || status === 404 ? { status } : refusalOf(response);
  } catch (cause) {
    return lost(cause);
  }
}

async function send(
  address: string,
  init: RequestInit,
): Promise<{ readonly status: PostStatus } | NotNow> {
  try {
    const response = await request(address, init);
    const { status } = response;
    if (response.ok) return { status: 'taken' };
    if (status === 400 || status === 404 || status === 412) return { status };
    return refusalOf(response);
  } catch (cause) {
    return lost(cause);
  }
}

async function request(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(GIVE_UP_AFTER) });
  // What stands in a refusal may name people; nothing of it is kept, or of what needs no answer.
  if (!response.ok || init.method === 'POST') await response.body?.cancel();
  return response;
}

function refusalOf({ status, headers }: Response): NotNow {
  const cause = new Error(`Graph answered ${status}`);
  if (status === 401 || status === 403) throw new DirectoryError('directory_forbidden', cause);
  if (status !== 429 && status < 500) throw new DirectoryError('directory_unavailable', cause);
  // A server that is too busy says so before it does anything; one that broke may have done it.
  const taken = status === 429 || status === 503 ? 'no' : 'unknown';
  return { pause: pauseOf(headers), cause, taken };
}

/** The network did not bring an answer. @throws DirectoryError what is one already */
function lost(cause: unknown): NotNow {
  if (cause instanceof DirectoryError) throw cause;
  return { pause: undefined, cause, taken: 'unknown' };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function pauseOf(headers: Headers): number | undefined {
  const told = headers.get('retry-after');
  if (told === null) return undefined;
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}
