import { DirectoryError } from '../ports/directory.ts';

export interface GraphSetup {
  /** Of Microsoft Graph, without a slash at its end. */
  readonly url: string;
  /** An access token for Graph in that tenant. */
  readonly token: (tenant: string) => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** An answer with a body, or that there is nothing there, or that the question is not understood. */
export type GraphAnswer =
  | { readonly status: 200; readonly body: unknown }
  | { readonly status: 400 | 404 };

export interface GraphClient {
  /** @param path after the version, or a whole address that Graph itself gave. @throws DirectoryError */
  get(
    tenant: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphAnswer>;
}

const TRIES = 5;
const FIRST_PAUSE = 500;
/** Longer than Graph asks for in practice; whoever imports tries again later. */
const LONGEST_PAUSE = 30_000;
const GIVE_UP_AFTER = 30_000;

/** Reads Graph: what is refused for now is asked for again, as late as Graph says and a few times only. */
export function graphClient({ url, token, wait }: GraphSetup): GraphClient {
  return {
    get: async (tenant, path, headers = {}) => {
      const address = addressIn(url, path);
      for (let tried = 1; ; tried++) {
        const answer = await ask(address, { ...headers, ...(await bearer(token, tenant)) });
        if (!('pause' in answer)) return answer;
        if (tried === TRIES) throw new DirectoryError('directory_unavailable', answer.cause);
        await wait(Math.min(answer.pause ?? FIRST_PAUSE * 2 ** (tried - 1), LONGEST_PAUSE));
      }
    },
  };
}

/** The token goes to Graph and nowhere else, also where a next page is said to lie elsewhere. */
function addressIn(url: string, path: string): string {
  const address = path.startsWith('/') ? `${url}/v1.0${path}` : path;
  if (address.startsWith(`${url}/`)) return address;
  throw new DirectoryError('directory_unavailable', new Error('a page that lies elsewhere'));
}

async function bearer(token: GraphSetup['token'], tenant: string) {
  try {
    return { authorization: `Bearer ${await token(tenant)}` };
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

/** Not now: how many milliseconds to wait, where that was said. */
interface NotNow {
  readonly pause: number | undefined;
  readonly cause: unknown;
}

async function ask(
  address: string,
  headers: Record<string, string>,
): Promise<GraphAnswer | NotNow> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(GIVE_UP_AFTER);
    response = await fetch(address, {
      headers: { accept: 'application/json', ...headers },
      signal,
    });
    if (response.ok) return { status: 200, body: await response.json() };
  } catch (cause) {
    return { pause: undefined, cause };
  }
  const { status } = response;
  // What stands in it may name people; nothing of it is kept.
  await response.body?.cancel();
  if (status === 400 || status === 404) return { status };
  const cause = new Error(`Graph answered ${status}`);
  if (status === 401 || status === 403) throw new DirectoryError('directory_forbidden', cause);
  if (status === 429 || status >= 500) return { pause: pauseOf(response.headers), cause };
  throw new DirectoryError('directory_unavailable', cause);
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function pauseOf(headers: Headers): number | undefined {
  const told = headers.get('retry-after');
  if (told === null) return undefined;
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}
