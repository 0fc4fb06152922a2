import type { OneWay } from './one-way.ts';

/**
 * ICC(1): share of the variance that lies between groups, (MSB − MSW)/(MSB + (k − 1)·MSW) (Shrout &
 * Fleiss 1979, Psych. Bull. 86; Bliese 2000). May be negative, where groups differ less than
 * chance would have it.
 * @param k group size: `meanSize` for the usual form, `effectiveSize` for unequal groups.
 * @returns `null` where nothing varies at all.
 * @example icc1({ betweenMeanSquare: 11.24, withinMeanSquare: 6.26 }, 4) → 0.17
 *   (Shrout & Fleiss 1979: six targets, four judges)
 */
export function icc1({ betweenMeanSquare, withinMeanSquare }: OneWay, k: number): number | null {
  const whole = betweenMeanSquare + (k - 1) * withinMeanSquare;
  return whole === 0 ? null : (betweenMeanSquare - withinMeanSquare) / whole;
}

/**
 * ICC(2): reliability of the group means, (MSB − MSW)/MSB.
 * @returns `null` where the group means are all alike.
 * @example icc2({ betweenMeanSquare: 11.24, withinMeanSquare: 6.26 }) → 0.44 (Shrout & Fleiss 1979)
 */
export function icc2({ betweenMeanSquare, withinMeanSquare }: OneWay): number | null {
  return betweenMeanSquare === 0
    ? null
    : (betweenMeanSquare - withinMeanSquare) / betweenMeanSquare;
}
