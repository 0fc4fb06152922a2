/** What each organisation of a segment contributes: its bounded score, by organisation. */
export type Contributions = ReadonlyMap<string, number>;

export type PoolRefusal = 'too_few_organisations' | 'too_few_changed';

const FEWEST_ORGANISATIONS = 10;
const K = 5;

/**
 * Why a new release of a segment of the pool would tell on fewer than five organisations; `null`
 * where it may be made. It is compared with every earlier release, not only with the last: two
 * quarters of five changes each may together come down to one.
 */
export function poolRefusal(
  now: Contributions,
  earlier: readonly Contributions[],
): PoolRefusal | null {
  if (now.size < FEWEST_ORGANISATIONS) return 'too_few_organisations';
  return earlier.some((release) => changed(now, release) < K) ? 'too_few_changed' : null;
}

/** Organisations that joined, left or contribute another score. */
function changed(a: Contributions, b: Contributions): number {
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((organisation) => a.get(organisation) !== b.get(organisation)).length;
}
