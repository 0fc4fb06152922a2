import { randomBytes } from 'node:crypto';

/** A trace of its own (W3C Trace Context) for what nothing else gave one. */
export function newTraceParent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
