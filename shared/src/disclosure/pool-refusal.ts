import { POOL_FROM } from '../thresholds.ts';

/** What each organisation of a segment contributes: its bounded score, by organisation. */
export type Contributions = ReadonlyMap<string, number>;

export type PoolRefusal = 'too_few_organisations' | 'too_few_changed';

/**
 * Why a new release of a segment of the pool would reveal fewer than five organisations; `null`
 * where it may be made. It is compared with every earlier release, not only with the last: two
 * quarters of five changes each may together come down to one.
 */
export function poolRefusal(
  now: Contributions,
  earlier: readonly Contributions[],
): PoolRefusal | null {
  if (now.size < POOL_FROM.organisations) return 'too_few_organisations';
  return earlier.some((release) => changed(now, release) < POOL_FROM.changed)
    ? 'too_few_changed'
    : null;
}

/** Organisations that joined, left or contribute another score. */
function changed(a: Contributions, b: Contributions): number {
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((organisation) => a.get(organisation) !== b.get(organisation)).length;
}
