import { within } from './within.ts';

/** Where access tokens come from. The tab never sees a password and never prompts. */
export interface TokenProvider {
  /** `fresh` asks for another token than the one given before, which the server refused. */
  getToken(fresh: boolean): Promise<string>;
}

const EARLY = 60_000;
/** A host answers in a second, on a slow phone in some; after hours of rest some never do. */
const GIVE_UP_AFTER = 10_000;

interface Known {
  readonly token: Promise<string>;
  usableUntil: number;
  readonly asked: number;
}

/**
 * Asks the host once, and again when the token is about to expire or was refused. A host that does
 * not answer is given up; an answer that comes later serves the requests after it.
 */
export function hostTokens(acquire: () => Promise<string>, now = Date.now): TokenProvider {
  let known: Known | undefined;
  let count = 0;
  const ask = (): Known => {
    const answer = acquire();
    const mine: Known = {
      token: within(GIVE_UP_AFTER, answer),
      usableUntil: Number.POSITIVE_INFINITY,
      asked: ++count,
    };
    mine.token.catch(() => {
      mine.usableUntil = 0;
    });
    answer.then(
      (token) => {
        // Nothing newer was asked for, or that has not been answered yet.
        if (known === undefined || known.asked <= mine.asked || known.usableUntil === 0) {
          known = {
            ...mine,
            token: Promise.resolve(token),
            usableUntil: usableUntil(token, now()),
          };
        }
      },
      () => undefined,
    );
    return mine;
  };
  return {
    getToken(fresh) {
      if (known !== undefined && !fresh && now() < known.usableUntil) return known.token;
      known = ask();
      return known.token;
    },
  };
}

/**
 * Until when a token is used that came just now, in milliseconds. Whether it has expired is the
 * server's to say: by a device whose clock is ahead, every token has.
 */
function usableUntil(token: string, now: number): number {
  return Math.max(expiryOf(token) - EARLY, now + EARLY);
}

/** When a token expires, in milliseconds; at once where it does not say so readably. */
function expiryOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload));
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
