import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { TrendPoint } from '../../../charts/trend-chart.tsx';
import { between, pointsOf, range, type Wording } from '../../../words/score-words.ts';

type Earlier = BenchmarksView['earlier'][number];

interface Times {
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly earlier: readonly Earlier[];
  /** Every cycle released before this one. */
  readonly released: readonly CycleView[];
  readonly results: ReadonlyMap<string, UnitResult>;
}

export interface DatedPoint extends TrendPoint {
  readonly limits: string;
}

/** The overall score of every cycle in which the unit had a result of its own, earliest first. */
export function trendPoints(words: Wording, times: Times): DatedPoint[] {
  const { cycle, result, earlier } = times;
  const own = result.group?.scores.overall;
  return [
    ...earlier.toReversed().flatMap((one) => before(words, times, one)),
    ...(own === undefined ? [] : [pointOf(words, cycle, own, true)]),
  ];
}

/** What is left of a unit is other people every time, and no point of its own. */
function before(
  words: Wording,
  { released, results }: Times,
  { cycle, changes, refusal }: Earlier,
): DatedPoint[] {
  const score = results.get(cycle.id)?.group?.scores.overall;
  const held = released.find(({ id }) => id === cycle.id);
  if (refusal === 'another_group' || refusal === 'another_instrument') return [];
  if (score === undefined || held === undefined) return [];
  const solid = changes.some(({ score: name, flagged }) => name === 'overall' && flagged);
  return [pointOf(words, held, score, solid)];
}

function pointOf(
  words: Wording,
  { id: key, opensAt }: CycleView,
  score: ReleasedScore,
  solid: boolean,
): DatedPoint {
  const value =
    score.points === null ? range(words, score.interval) : pointsOf(words, score.points);
  const limits = between(words, score.interval);
  const { low, high } = score.interval;
  const label = words.format.month(opensAt);
  return { key, label, value, limits, points: score.points?.value ?? null, low, high, solid };
}
