import type { ReleasedGap, ReleasedGroup } from '../api/release.ts';
import { EXACT_FROM, roundOutward, STEP } from '../disclosure/precision.ts';
import { THEMES } from '../instruments/vocabulary.ts';
import type { Comparison } from '../results/comparison.ts';
import { familyOf } from '../results/difference-family.ts';
import type { ScoreName } from '../scoring/lattice.ts';
import { around, halfWidth } from '../statistics/mean-interval.ts';
import { tTwoSided } from '../statistics/t-distribution.ts';
import { welchTest } from '../statistics/welch.ts';
import type { Group } from './group.ts';
import { personsFor, spreadFor } from './released-scores.ts';
import type { Yardstick } from './yardstick.ts';

/** A group of roles with what is released of it. */
interface Role {
  readonly group: Group;
  readonly released: ReleasedGroup;
}

const COMPARED: readonly ScoreName[] = ['overall', ...THEMES];
const RANGE = { low: -100, high: 100 };

/**
 * How differently two groups of roles see a unit: differences of their released points, so that
 * nothing finer is told than these. One family of comparisons a unit.
 */
export function perceptionGaps(roles: readonly Role[], yard: Yardstick): ReleasedGap[] {
  const compared = new Map<
    { score: ScoreName; first: number; second: number },
    Comparison | null
  >();
  roles.forEach((a, first) => {
    roles.slice(first + 1).forEach((b, offset) => {
      for (const score of COMPARED) {
        compared.set({ score, first, second: first + 1 + offset }, compare(a, b, score, yard));
      }
    });
  });
  return [...familyOf(compared)].map(([{ score, first, second }, gap]) => {
    const [low, high] = gap.interval;
    const interval = roundOutward({ low, high }, STEP.beside, RANGE);
    return { score, first, second, difference: gap.difference, interval, flagged: gap.flagged };
  });
}

/** By Welch's test from 20 persons in both on, below that with the pooled spread for both. */
function compare(a: Role, b: Role, score: ScoreName, yard: Yardstick): Comparison | null {
  const [first, second] = [sampleOf(a, score, yard), sampleOf(b, score, yard)];
  if (first === null || second === null) return null;
  if (Math.min(first.n, second.n) >= EXACT_FROM) return welchTest(first, second);
  const pooled = yard.spreads.get(score);
  if (pooled === undefined || pooled.sd === 0) return null;
  const standardError = pooled.sd * Math.sqrt(1 / first.n + 1 / second.n);
  const difference = first.mean - second.mean;
  const t = difference / standardError;
  const interval = around(difference, halfWidth(standardError, pooled.df));
  return { difference, t, df: pooled.df, p: tTwoSided(t, pooled.df), interval };
}

/** `null` of a group without points: too small, or too little answered. */
function sampleOf({ group, released }: Role, score: ScoreName, yard: Yardstick) {
  const points = released.scores[score]?.points ?? null;
  if (points === null) return null;
  const { sd } = spreadFor(group, score, yard);
  return { n: personsFor(group, score), mean: points.value, variance: sd ** 2 };
}
