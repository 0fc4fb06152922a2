import type { Stopwatch } from '../../ports/clock.ts';
import { rememberMost } from './remember-most.ts';

/** Writes allowed in one burst, and then per second: far more than saving as you go takes. */
const AT_ONCE = 60;
const PER_SECOND = 5;
const MOST_REMEMBERED = 10_000;

/** Says whether a person may write now; kept per instance, in memory. */
export type WriteLimit = (who: { readonly tenant: string; readonly person: string }) => boolean;

/** One token bucket per person. */
export function createWriteLimit(stopwatch: Stopwatch): WriteLimit {
  const buckets = rememberMost<{ left: number; at: number }>(MOST_REMEMBERED);
  return ({ tenant, person }) => {
    const name = `${tenant} ${person}`;
    const now = stopwatch();
    const known = buckets.get(name) ?? { left: AT_ONCE, at: now };
    const left = Math.min(AT_ONCE, known.left + ((now - known.at) / 1000) * PER_SECOND);
    buckets.set(name, { left: Math.max(0, left - 1), at: now });
    return left >= 1;
  };
}
