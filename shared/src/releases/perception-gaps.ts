import type { ReleasedGap, ReleasedGroup } from '../api/release.ts';
import { roundOutward, STEP } from '../disclosure/precision.ts';
import type { Comparison } from '../results/comparison.ts';
import { familyOf } from '../results/difference-family.ts';
import type { ScoreName } from '../scoring/lattice.ts';
import { GAP_SCORES } from '../scoring/lattice.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { around, halfWidth } from '../statistics/mean-interval.ts';
import type { Sample } from '../statistics/sample.ts';
import { tTwoSided } from '../statistics/t-distribution.ts';
import { welchTest } from '../statistics/welch.ts';
import { EFFECT_FROM, EXACT_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { personsFor, spreadFor } from './released-scores.ts';
import type { Yardstick } from './yardstick.ts';

/** A group of roles with what is released of it. */
interface Role {
  readonly group: Group;
  readonly released: ReleasedGroup;
}

const RANGE = { low: -100, high: 100 };

/**
 * How differently two groups of roles see a unit: differences of their released points, so that
 * nothing finer is told than these. One family of comparisons a unit.
 */
export function perceptionGaps(roles: readonly Role[], yard: Yardstick): ReleasedGap[] {
  const pairs = roles.flatMap((a, first) =>
    roles.slice(first + 1).flatMap((b, offset) =>
      GAP_SCORES.flatMap((score): Pair[] => {
        const samples = samplesOf(a, b, score, yard);
        return samples === null ? [] : [{ score, first, second: first + 1 + offset, samples }];
      }),
    ),
  );
  const compared = new Map(pairs.map((pair) => [pair, compare(pair, yard)]));
  return [...familyOf(compared)].map(([{ score, first, second, samples }, gap]) => {
    const [low, high] = gap.interval;
    const interval = roundOutward({ low, high }, STEP.beside, RANGE);
    const { difference, flagged } = gap;
    return { score, first, second, difference, interval, effect: effectOf(samples), flagged };
  });
}

interface Pair {
  readonly score: ScoreName;
  readonly first: number;
  readonly second: number;
  readonly samples: readonly [Sample, Sample];
}

/** Own spreads from 20 persons in both on, below that the pooled one for both. */
function samplesOf(a: Role, b: Role, score: ScoreName, yard: Yardstick): Pair['samples'] | null {
  const [first, second] = [sampleOf(a, score, yard), sampleOf(b, score, yard)];
  if (first === null || second === null) return null;
  if (Math.min(first.n, second.n) >= EXACT_FROM) return [first, second];
  const pooled = yard.spreads.get(score);
  if (pooled === undefined) return null;
  const variance = pooled.sd ** 2;
  return [
    { ...first, variance },
    { ...second, variance },
  ];
}

/** `null` of a group without points: too small, or too little answered. */
function sampleOf({ group, released }: Role, score: ScoreName, yard: Yardstick): Sample | null {
  const points = released.scores[score]?.points ?? null;
  if (points === null) return null;
  const { sd } = spreadFor(group, score, yard);
  return { n: personsFor(group, score), mean: points.value, variance: sd ** 2 };
}

/** By Welch's test, or with the degrees of freedom of the pooled spread where that is used. */
function compare({ score, samples: [a, b] }: Pair, yard: Yardstick): Comparison | null {
  if (Math.min(a.n, b.n) >= EXACT_FROM) return welchTest(a, b);
  const df = yard.spreads.get(score)?.df ?? 1;
  const standardError = Math.sqrt(a.variance / a.n + b.variance / b.n);
  if (standardError === 0) return null;
  const difference = a.mean - b.mean;
  const t = difference / standardError;
  const interval = around(difference, halfWidth(standardError, df));
  return { difference, t, df, p: tTwoSided(t, df), interval };
}

/** Conventions of Cohen, "Statistical power analysis" (1988). */
function effectOf([a, b]: Pair['samples']): ReleasedGap['effect'] {
  const g = Math.abs(hedgesG(a, b)?.g ?? 0);
  if (g < EFFECT_FROM.small) return 'none';
  if (g < EFFECT_FROM.medium) return 'small';
  return g < EFFECT_FROM.large ? 'medium' : 'large';
}
