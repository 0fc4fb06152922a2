/**
 * How many whole releases are attacked by `npm test`, the same ones every time, and by
 * `npm run attacks`, others every time. docs/confidentiality.md says so too.
 */
export const WHOLE_RELEASES = { test: 300, attacks: 1_000 } as const;

/** `npm run attacks` sets this: how many organisations have the sums of one cell attacked. */
const LONG_RUN = process.env.ATTACK_ROUNDS;

export const ROUNDS = Number(LONG_RUN ?? 2_000);
export const RELEASES = LONG_RUN === undefined ? WHOLE_RELEASES.test : WHOLE_RELEASES.attacks;
export const isLongRun = LONG_RUN !== undefined;

/** Which organisation is the first, counted from 1, of which something is found. */
export function roundsUntil(isFound: (seed: number) => boolean): number | undefined {
  for (let seed = 0; seed < WHOLE_RELEASES.test; seed += 1) if (isFound(seed)) return seed + 1;
  return undefined;
}
