import type { ScoreName } from '../scoring/lattice.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { around, halfWidth } from '../statistics/mean-interval.ts';
import type { Interval, Sample } from '../statistics/sample.ts';
import { tTwoSided } from '../statistics/t-distribution.ts';
import { welchTest } from '../statistics/welch.ts';
import { scoreCount, scoreMean, scoreSample } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_FROM } from '../thresholds.ts';
import type { Spread } from './spread.ts';

/** A difference of two groups' means: roles (perception gap), cycles (trend), a unit and the rest. */
export interface Comparison {
  /** First less second, in points. */
  readonly difference: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Compares the persons' scores of two groups that share nobody, by Welch's test on their own
 * standard deviations. `null` where a group has fewer than two persons or nothing varies.
 */
export function compareOwn(a: Tally, b: Tally, name: ScoreName): Comparison | null {
  const [first, second] = [scoreSample(a, name), scoreSample(b, name)];
  return first === null || second === null ? null : welchTest(first, second);
}

/**
 * The same as it may be released: where either group is smaller than 20 persons, both borrow the
 * organisation's pooled standard deviation. `null` also where that is needed and not there.
 */
export function compareForRelease(
  a: Tally,
  b: Tally,
  name: ScoreName,
  pooled: Spread | null,
): Comparison | null {
  const [n1, n2] = [scoreCount(a, name), scoreCount(b, name)];
  if (Math.min(n1, n2) >= EXACT_FROM) return compareOwn(a, b, name);
  const [m1, m2] = [scoreMean(a, name), scoreMean(b, name)];
  if (m1 === null || m2 === null || pooled === null || pooled.sd === 0) return null;
  const standardError = pooled.sd * Math.sqrt(1 / n1 + 1 / n2);
  const difference = m1 - m2;
  const t = difference / standardError;
  const interval = around(difference, halfWidth(standardError, pooled.df));
  return { difference, t, df: pooled.df, p: tTwoSided(t, pooled.df), interval };
}

/** Two samples with their test and effect size, as a method page or R reports them. */
export interface FullComparison {
  readonly first: Sample;
  readonly second: Sample;
  readonly test: Comparison;
  readonly g: number;
  readonly gInterval: Interval;
}

/** {@link compareOwn} with the samples and Hedges' g. */
export function compareInFull(a: Tally, b: Tally, name: ScoreName): FullComparison | null {
  const [first, second] = [scoreSample(a, name), scoreSample(b, name)];
  if (first === null || second === null) return null;
  const [test, effect] = [welchTest(first, second), hedgesG(first, second)];
  if (test === null || effect === null) return null;
  return { first, second, test, g: effect.g, gInterval: effect.interval };
}
