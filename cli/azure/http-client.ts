import { setTimeout } from 'node:timers/promises';
import { AzureFault } from './azure-fault.ts';

export interface Call {
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** `undefined` where there is none. */
  readonly body: unknown;
}

/** @throws AzureFault where there is no answer. */
export type Ask = (call: Call) => Promise<Answer>;

export interface Service {
  /** As people know it. */
  readonly name: string;
  /** Without a slash at its end. */
  readonly url: string;
  /** What holds of a run that was broken off, as the end of a sentence. */
  readonly afterwards: string;
}

export interface Patience {
  /** Takes milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Milliseconds for one try. */
  readonly giveUpAfter?: number;
  readonly tries?: number;
}

/**
 * Asks a service of Microsoft's; what is refused for now is asked again, as late as it says and a few times
 * only. A refusal that stays is an answer like any other.
 */
export function httpClient(service: Service, token: string, patience: Patience = {}): Ask {
  const { wait = setTimeout, giveUpAfter = 30_000, tries = 6 } = patience;
  return async ({ method, path, body, headers = {} }) => {
    const identified = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent: RequestInit = {
      method,
      headers: { ...identified, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    for (let tried = 1; ; tried++) {
      const signal = AbortSignal.timeout(giveUpAfter);
      const got = await received(`${service.url}${path}`, { ...sent, signal });
      if (got !== null && isFinal(got.status))
        return { status: got.status, body: bodyOf(got, service, method, path) };
      if (tried === tries) throw unreached(service, got?.status);
      await wait(got?.pause ?? 500 * 2 ** (tried - 1));
    }
  };
}

interface Received {
  readonly status: number;
  readonly text: string;
  /** Milliseconds, where the service says. */
  readonly pause: number | undefined;
}

/** `null` where it broke off, or took too long. */
async function received(url: string, sent: RequestInit): Promise<Received | null> {
  try {
    const response = await fetch(url, sent);
    const told = response.headers.get('retry-after');
    const pause = told !== null && /^\d+$/.test(told) ? Number(told) * 1000 : undefined;
    return { status: response.status, text: await response.text(), pause };
  } catch {
    return null;
  }
}

/** Rather than that it is too busy, or broke off. */
const isFinal = (status: number) => status !== 429 && status < 500;

function bodyOf({ text, status }: Received, { name }: Service, method: string, path: string) {
  if (text === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new AzureFault(
      `${name} answered ${method} ${path} (${status}) with something that is no JSON. Look whether a proxy answers in its place, and run this again.`,
    );
  }
}

function unreached({ name, url, afterwards }: Service, status: number | undefined): AzureFault {
  if (status === undefined)
    return new AzureFault(
      `${name} did not answer. Look whether ${new URL(url).host} can be reached from here, and run this again${afterwards}.`,
    );
  const why = status === 429 ? 'is too busy for this tenant' : `broke off (${status})`;
  return new AzureFault(`${name} ${why}. Run this again in some minutes${afterwards}.`);
}
