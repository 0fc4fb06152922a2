import type { Fault } from './fault.ts';

/** What became of it where a part of the tab could not be fetched, or broke. */
export function brokenFault(): Fault {
  return navigator.onLine ? { kind: 'problem', code: 'internal_error' } : { kind: 'offline' };
}
