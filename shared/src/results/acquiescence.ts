import { ACQUIESCENCE_FROM } from '../thresholds.ts';

/** Which way a group leans, whatever a statement says. */
export const LEANINGS = ['agreeing', 'disagreeing'] as const;
export type Leaning = (typeof LEANINGS)[number];

/** Two scores of a group, in points 0..100. */
export interface LeaningScores {
  readonly overall: number;
  readonly oldHabits: number;
}

/**
 * How far a group agrees with statements whatever they say, in answer steps −2..2: half the sum of
 * the mean raw answers to the keyed and to the reversed statements, less 3. 0 where the two balance.
 * Both means follow from two scores: that of old habits is the agreement with reversed statements,
 * and a quarter of the overall score is theirs, turned round.
 * @example acquiescence({ overall: 75, oldHabits: 100 }) // 2: everybody answers 5 to everything
 */
export function acquiescence({ overall, oldHabits }: LeaningScores): number {
  const keyed = (4 * overall - (100 - oldHabits)) / 3;
  return (keyed + oldHabits) / 50 - 2;
}

/** `null` where a group leans less than three quarters of a step, so that the scores can be read. */
export function leaningOf(steps: number): Leaning | null {
  if (Math.abs(steps) < ACQUIESCENCE_FROM) return null;
  return steps > 0 ? 'agreeing' : 'disagreeing';
}
