import type { Reply } from './api-client.ts';
import { isProblem } from './fault.ts';

/** What the server says of what is not there, or not for this reader. */
const ABSENT = ['not_found', 'no_response', 'forbidden', 'not_in_audience'] as const;

/**
 * `null` for what is not there or not for this reader, where a page goes on without it. Any other
 * fault stays one: it says nothing of what is there, and may be gone when it is asked for again.
 */
export function absentIfNotFound<T>(reply: Reply<T>): Reply<T | null> {
  if (reply.ok || !ABSENT.some((code) => isProblem(reply.fault, code))) return reply;
  return { ok: true, body: null, etag: null };
}
