import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { FLAGGED } from '../thresholds.ts';
import type { Comparison } from './comparison.ts';

/** A comparison within a declared family of them. */
export interface FamilyMember extends Comparison {
  /** p adjusted for the family (Benjamini–Hochberg). */
  readonly q: number;
  /** Worth pointing out: q below .05 and at least 5 points apart. */
  readonly flagged: boolean;
}

/** Adjusts the comparisons of one family; those that could not be made are no part of it. */
export function familyOf<K>(
  comparisons: ReadonlyMap<K, Comparison | null>,
): ReadonlyMap<K, FamilyMember> {
  const made = [...comparisons].flatMap(([key, comparison]) =>
    comparison === null ? [] : [{ key, comparison }],
  );
  const adjusted = benjaminiHochberg(made.map(({ comparison }) => comparison.p));
  return new Map(
    made.map(({ key, comparison }, place) => {
      const q = adjusted[place] ?? 1;
      const flagged = q < FLAGGED.qBelow && Math.abs(comparison.difference) >= FLAGGED.pointsFrom;
      return [key, { ...comparison, q, flagged }];
    }),
  );
}
