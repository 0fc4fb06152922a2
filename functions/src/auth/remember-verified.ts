import { createHash } from 'node:crypto';
import type { Stopwatch } from '../ports/clock.ts';
import type { TokenVerifier } from './verify-token.ts';

/** How long a verified token is trusted without checking again, in ms, and how many are cached. */
const REMEMBERED_MS = 60_000;
const MOST = 5_000;

/**
 * A person's requests carry the same token for an hour, so its signature need not be checked each
 * time. Only verified tokens are cached, by hash, for one minute. A token may therefore be accepted
 * for up to a minute after it, or its signing key, expires, besides the minute allowed for clock skew.
 */
export function rememberVerified(verify: TokenVerifier, stopwatch: Stopwatch): TokenVerifier {
  const good = new Map<string, { until: number; result: Awaited<ReturnType<TokenVerifier>> }>();
  return async (authorization) => {
    const now = stopwatch();
    const name = createHash('sha256')
      .update(authorization ?? '')
      .digest('base64');
    const known = good.get(name);
    if (known !== undefined && now < known.until) return known.result;
    const result = await verify(authorization);
    good.delete(name);
    if (result.ok) {
      if (good.size >= MOST) good.clear();
      good.set(name, { until: now + REMEMBERED_MS, result });
    }
    return result;
  };
}
