/**
 * How many whole releases are attacked by `npm test`, the same ones every time, and by
 * `npm run attacks`, others every time. docs/confidentiality.md says these figures too.
 */
export const WHOLE_RELEASES = { test: 300, attacks: 1_000 } as const;

/** In how many organisations the sums of four statements alone are attacked by each. */
export const ORGANISATIONS = { test: 2_000, attacks: 20_000 } as const;

/** Set by `npm run attacks`, to the number of organisations. */
const longRun = process.env.ATTACK_ROUNDS;

export const isLongRun = longRun !== undefined;
export const ROUNDS = Number(longRun ?? ORGANISATIONS.test);
export const RELEASES = isLongRun ? WHOLE_RELEASES.attacks : WHOLE_RELEASES.test;

/** Which organisation is the first, counted from 1, of which something is found. */
export function roundsUntil(isFound: (seed: number) => boolean): number | undefined {
  for (let seed = 0; seed < WHOLE_RELEASES.test; seed += 1) if (isFound(seed)) return seed + 1;
  return undefined;
}
