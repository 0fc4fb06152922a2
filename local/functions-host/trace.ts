import { randomUUID } from 'node:crypto';

/**
 * A trace of its own (W3C Trace Context) for what nothing else gave one. By UUIDs, of which Node makes
 * many at once: to ask for random bytes is a call to the system each time.
 */
export function newTraceParent(): string {
  return `00-${hex()}-${newSpanId()}-00`;
}

/** One step within a trace. */
export function newSpanId(): string {
  return hex().slice(16);
}

function hex(): string {
  return randomUUID().replaceAll('-', '');
}
