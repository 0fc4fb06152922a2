import { setTimeout } from 'node:timers/promises';
import { RegistrationFault } from './registration-fault.ts';

export interface GraphCall {
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphAnswer {
  readonly status: number;
  /** `undefined` where there is none. */
  readonly body: unknown;
}

/** @throws RegistrationFault for whatever is neither done nor simply not there. */
export type AskGraph = (call: GraphCall) => Promise<GraphAnswer>;

const TRIES = 6;
const GIVE_UP_AFTER = 30_000;

const ADVICE: Readonly<Record<number, string>> = {
  401: 'The token is not accepted. Sign in with `az login`, and run this again.',
  403: 'Your account may not do this. It takes the role Application Developer, or Cloud Application Administrator for an application of somebody else.',
  409: 'Somebody changed it at the same moment. Run this again.',
  429: 'Microsoft Graph is too busy for this tenant. Run this again in some minutes: what is done stays done.',
};

/**
 * Asks Microsoft Graph; what is refused for now is asked again, as late as Graph says and a few times only.
 * @param url of Graph, without a version or a slash at its end.
 * @param wait milliseconds.
 */
export function graph(
  url: string,
  token: string,
  wait: (ms: number) => Promise<unknown> = setTimeout,
  giveUpAfter = GIVE_UP_AFTER,
): AskGraph {
  return async ({ method, path, body, headers = {} }) => {
    const identified = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent: RequestInit = {
      method,
      headers: { ...identified, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    for (let tried = 1; ; tried++) {
      const signal = AbortSignal.timeout(giveUpAfter);
      const response = await fetch(`${url}/v1.0${path}`, { ...sent, signal }).catch(() => null);
      if (isAnswer(response)) return answerOf(response, method, path);
      if (tried === TRIES) throw unreached(response);
      await wait(pauseOf(response) ?? 500 * 2 ** (tried - 1));
    }
  };
}

/** Rather than that it is too busy, broke off, or did not answer. */
function isAnswer(response: Response | null): response is Response {
  return response !== null && response.status !== 429 && response.status < 500;
}

async function answerOf(response: Response, method: string, path: string): Promise<GraphAnswer> {
  const { status, ok } = response;
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (ok || status === 404) return { status, body };
  const advice =
    ADVICE[status] ?? 'Register by hand as docs/deploy.md says, and tell us what it said.';
  throw new RegistrationFault(
    `Graph refused ${method} ${path} (${status}): ${said(text)}\n${advice}`,
  );
}

/** Graph's own sentence, which says what it does not like. */
const said = (text: string) => /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? 'without a reason';

function unreached(response: Response | null): RegistrationFault {
  const status = response?.status;
  if (status === 429) return new RegistrationFault(ADVICE[429] ?? '');
  return new RegistrationFault(
    status === undefined
      ? 'Microsoft Graph did not answer. Look whether graph.microsoft.com can be reached from here, and run this again: what is done stays done.'
      : `Microsoft Graph broke off (${status}). Run this again in some minutes: what is done stays done.`,
  );
}

function pauseOf(response: Response | null): number | undefined {
  const told = response?.headers.get('retry-after');
  return told !== undefined && told !== null && /^\d+$/.test(told)
    ? Number(told) * 1000
    : undefined;
}
