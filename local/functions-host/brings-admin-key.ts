import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Whether a request brings the key that Azure asks for under `/admin`: as `x-functions-key`, or as
 * `code` in the query.
 */
export function bringsAdminKey({ headers, url }: IncomingMessage, key: string): boolean {
  const inQuery = new URL(url ?? '/', 'http://localhost').searchParams.get('code');
  const brought = headers['x-functions-key'] ?? inQuery;
  return typeof brought === 'string' && timingSafeEqual(digest(brought), digest(key));
}

/** Of one length, whatever was brought. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
