import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Comparison } from './comparison.ts';

/** A comparison within a declared family of them. */
export interface FamilyMember extends Comparison {
  /** p adjusted for the family (Benjamini–Hochberg). */
  readonly q: number;
  /** Worth pointing out: q below .05 and at least 5 points apart. */
  readonly flagged: boolean;
}

const Q_BELOW = 0.05;
const POINTS_FROM = 5;

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
      const flagged = q < Q_BELOW && Math.abs(comparison.difference) >= POINTS_FROM;
      return [key, { ...comparison, q, flagged }];
    }),
  );
}
