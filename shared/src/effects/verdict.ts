import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { FLAGGED } from '../thresholds.ts';

/**
 * `more`: rose more than units that stood like it. `noMore`: surely by less than would be pointed out.
 * `unsure`: too close to call. None of them says why.
 */
export const VERDICTS = ['more', 'noMore', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How far something stands above what was expected, in points, half of its 95 % interval, and p. */
export interface Beyond {
  readonly beyond: number;
  readonly half: number;
  readonly p: number;
}

/**
 * A verdict on each of those that are shown together, which are one family (Benjamini & Hochberg).
 * @example verdictsOn([{ beyond: 12, half: 8, p: 0.004 }, { beyond: -3, half: 6, p: 0.3 }])
 *   → ['more', 'noMore'] (by hand: q is 0.008 and 0.3; −3 + 6 is below 5)
 */
export function verdictsOn(family: readonly Beyond[]): Verdict[] {
  const q = benjaminiHochberg(family.map(({ p }) => p));
  return family.map(({ beyond, half }, place) => {
    const { pointsFrom, qBelow } = FLAGGED;
    if (beyond >= pointsFrom && (q[place] ?? 1) < qBelow) return 'more';
    return beyond + half < pointsFrom ? 'noMore' : 'unsure';
  });
}
