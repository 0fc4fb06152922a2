/** Where access tokens come from. The tab never sees a password and never prompts. */
export interface TokenProvider {
  /** `fresh` asks for another token than the one given before, which the server refused. */
  getToken(fresh: boolean): Promise<string>;
}

const EARLY = 60_000;

/** Asks the host once, and again when the token is about to expire or was refused. */
export function hostTokens(acquire: () => Promise<string>, now = Date.now): TokenProvider {
  let known: { readonly token: Promise<string>; usableUntil: number } | undefined;
  return {
    getToken(fresh) {
      if (known !== undefined && !fresh && now() < known.usableUntil) return known.token;
      const asked = { token: acquire(), usableUntil: Number.POSITIVE_INFINITY };
      known = asked;
      asked.token.then(
        (token) => {
          asked.usableUntil = expiryOf(token) - EARLY;
        },
        () => {
          asked.usableUntil = 0;
        },
      );
      return asked.token;
    },
  };
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
