import { randomUUID } from 'node:crypto';

/**
 * A trace of its own (W3C Trace Context) for what nothing else gave one. By UUIDs, of which Node makes
 * many at once: to ask for random bytes is a call to the system each time.
 */
export function newTraceParent(): string {
  const hex = () => randomUUID().replaceAll('-', '');
  return `00-${hex()}-${hex().slice(16)}-00`;
}
