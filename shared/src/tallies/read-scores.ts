import { DENOMINATORS, SCORES, type ScoreName } from '../scoring/lattice.ts';
import { AT, SCORE_SLOTS } from './layout.ts';
import type { Tally } from './tally.ts';

/** Size, mean and variance (n − 1) of at least two values, in points or points². */
export interface ScoreSample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** The sums of a score over the persons who have it: n, Σa, Σa² of its whole numbers a. */
export interface ScoreSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  /** Points that a = 1 is worth. */
  readonly unit: number;
}

export function scoreSums({ counts }: Tally, name: ScoreName): ScoreSums {
  const place = SCORES.indexOf(name);
  const at = AT.scores + place * SCORE_SLOTS;
  return {
    n: counts[at] ?? 0,
    sum: counts[at + 1] ?? 0,
    squares: counts[at + 2] ?? 0,
    unit: 25 / (DENOMINATORS[place] ?? 1),
  };
}

/** Persons with a valid score. */
export function scoreCount(tally: Tally, name: ScoreName): number {
  return scoreSums(tally, name).n;
}

/**
 * Mean over the persons with a valid score, in points 0..100; `null` where nobody has one. Equal
 * means are equal numbers, whatever n: the quotient of whole numbers is rounded first.
 */
export function scoreMean(tally: Tally, name: ScoreName): number | null {
  const { n, sum, unit } = scoreSums(tally, name);
  return n === 0 ? null : unit * (sum / n);
}

/** Size, mean and variance of a score; `null` where fewer than two persons have one. */
export function scoreSample(tally: Tally, name: ScoreName): ScoreSample | null {
  const { n, sum, squares, unit } = scoreSums(tally, name);
  if (n < 2) return null;
  const deviations = squares - (sum * sum) / n;
  return { n, mean: unit * (sum / n), variance: (unit * unit * Math.max(0, deviations)) / (n - 1) };
}
