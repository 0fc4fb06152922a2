import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Stopwatch } from '../ports/clock.ts';

/** How long keys serve, in ms: an outage of the issuer shorter than this locks nobody out. */
const SERVE_MS = 86_400_000;
/** After a fetch no unknown key leads to another one for so long, however many such tokens come. */
const COOLDOWN_MS = 30_000;
/** How long the issuer is left alone after it could not be reached, in ms. */
const QUIET_AFTER_FAILURE_MS = 5_000;
const TIMEOUT_MS = 5_000;

// What jose says when the keys could not be had: no answer in time, no success, not a key set.
const ABOUT_THE_ISSUER = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/** Everything jose finds wrong with a token, but not that the issuer's keys could not be had. */
export function isAboutTheToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !ABOUT_THE_ISSUER.has(error.code);
}

/**
 * The keys that an issuer publishes, fetched when first needed, when too old, and when a token names
 * one that is unknown. jose would measure all this by the time of day, and keep an old key for as long
 * as the clock was set back.
 */
export function issuerKeys(url: URL, stopwatch: Stopwatch): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS });
  let known: { readonly keys: JWTVerifyGetKey; readonly at: number } | undefined;
  let quietUntil = Number.NEGATIVE_INFINITY;
  const fetchAgain = async () => {
    try {
      await remote.reload();
    } catch (error) {
      quietUntil = stopwatch() + QUIET_AFTER_FAILURE_MS;
      throw error;
    }
    const keys = createLocalJWKSet(remote.jwks() ?? { keys: [] });
    known = { keys, at: stopwatch() };
    return keys;
  };
  const current = async () => {
    const mayFetch = stopwatch() >= quietUntil;
    if (known !== undefined && (!mayFetch || stopwatch() - known.at < SERVE_MS)) return known.keys;
    if (!mayFetch) throw new errors.JWKSTimeout();
    return fetchAgain();
  };
  /** Whether another fetch may bring a key that is unknown so far. */
  const mayBeNew = (error: unknown) =>
    error instanceof errors.JWKSNoMatchingKey &&
    stopwatch() >= Math.max(quietUntil, (known?.at ?? 0) + COOLDOWN_MS);
  return async (header, token) => {
    const keys = await current();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!mayBeNew(error)) throw error;
    }
    return (await fetchAgain())(header, token);
  };
}
