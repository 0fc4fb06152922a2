import { orthantCertainty } from '../statistics/orthant-certainty.ts';
import { type Scalogram, scalogram } from '../statistics/scalogram.ts';
import type { SquareMatrix } from '../statistics/square-matrix.ts';
import { levelPatterns } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import { LADDER_FROM, SECURE_FROM } from '../thresholds.ts';

export interface Maturity {
  /** The highest level l with the means of all levels up to l at the threshold; 0..4. */
  readonly level: number;
  /** Levels that pass although a lower one fails. */
  readonly aheadOfFoundations: readonly number[];
  /** P_l, that the true means of levels 1..l all pass; `null` where the errors do not tell. */
  readonly atLeast: readonly number[] | null;
  /** P_l − P_(l+1) for l = 0..4, P_0 being 1. */
  readonly exactly: readonly number[] | null;
  readonly secure: boolean;
}

/**
 * Whether it is sure how far a group is: the level reached is at least 80 % certain, and at level 0
 * level 1 is at most 20 % certain. Read from whole percents, as they are released, so that the word
 * and the number beside it never disagree.
 * @param certainty in percent, of levels 1..4; of one that is not known nothing is sure.
 * @example isSecure(1, [80, 3, 0, 0]) // true
 * @example isSecure(0, [45, 2, 0, 0]) // false: too close to call
 */
export function isSecure(level: number, certainty: readonly number[] | null): boolean {
  const known = certainty?.[Math.max(level, 1) - 1];
  if (known === undefined) return false;
  return (level === 0 ? 100 - known : known) >= 100 * SECURE_FROM;
}

/** Certainties 0..1 in whole percents, as they are told. */
export function certaintyInPercent(certainty: readonly number[] | null): number[] | null {
  return certainty?.map((share) => Math.round(100 * share)) ?? null;
}

/**
 * Maturity by stage gate. `null` where a level has no mean.
 * @param means of the four levels, in points.
 * @param errors covariances of these means: a group's own from 20 persons on, else pooled ones.
 * @param threshold points from which a level passes.
 */
export function maturityOf(
  means: readonly (number | null)[],
  errors: SquareMatrix,
  threshold: number,
): Maturity | null {
  const known = means.filter((mean) => mean !== null);
  if (known.length < means.length) return null;
  const passes = known.map((mean) => mean >= threshold);
  const firstFailure = passes.indexOf(false);
  const level = firstFailure < 0 ? passes.length : firstFailure;
  const atLeast = orthantCertainty(known, errors, threshold);
  return {
    level,
    aheadOfFoundations: passes.flatMap((pass, at) => (pass && at > level ? [at + 1] : [])),
    atLeast,
    exactly: atLeast === null ? null : differences([1, ...atLeast, 0]),
    secure: isSecure(level, certaintyInPercent(atLeast)),
  };
}

function differences(certainties: readonly number[]): readonly number[] {
  return certainties.slice(1).map((next, l) => (certainties[l] ?? 0) - next);
}

export interface Ladder extends Scalogram {
  /** Whether the levels form a ladder here; else the organisation gets a profile. */
  readonly holds: boolean;
}

/** Whether persons pass the levels in order. `null` where nobody has all four levels. */
export function ladderOf(tally: Tally): Ladder | null {
  const found = scalogram(levelPatterns(tally));
  if (found === null) return null;
  const scalable = found.scalability !== null && found.scalability >= LADDER_FROM.scalability;
  return { ...found, holds: found.reproducibility >= LADDER_FROM.reproducibility && scalable };
}
