import type { ScoreName } from '../scoring/lattice.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import type { Interval, Sample } from '../statistics/sample.ts';
import { welchTest } from '../statistics/welch.ts';
import { scoreSample } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';

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
