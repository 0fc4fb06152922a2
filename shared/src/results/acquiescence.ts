import { ACQUIESCENCE_FROM } from '../thresholds.ts';

/** Which way a group leans, whatever a statement says. */
export const LEANINGS = ['agreeing', 'disagreeing'] as const;
export type Leaning = (typeof LEANINGS)[number];

/**
 * How far a group agrees with statements whatever they say, in answer steps −2..2: half the sum of
 * the mean raw answers to the keyed and to the reversed statements, less 3. 0 where the two balance.
 * @param agreement with each, in points: 0 where everybody answers 1, 100 where everybody answers 5.
 * @example acquiescence(100, 100) // 2: everybody answers 5 to everything
 */
export function acquiescence(agreement: { keyed: number; reversed: number }): number {
  return (agreement.keyed + agreement.reversed) / 50 - 2;
}

/** `null` where a group leans less than three quarters of a step, so that the scores can be read. */
export function leaningOf(steps: number): Leaning | null {
  if (Math.abs(steps) < ACQUIESCENCE_FROM) return null;
  return steps > 0 ? 'agreeing' : 'disagreeing';
}
