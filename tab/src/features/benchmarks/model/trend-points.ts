import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/result';
import type { TrendPoint } from '../../../charts/trend-chart.tsx';
import { between, pointsOf, range, type Wording } from '../../../lib/score-words.ts';

type Earlier = BenchmarksView['earlier'][number];

interface Times {
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly earlier: readonly Earlier[];
  readonly results: ReadonlyMap<string, UnitResult>;
}

export interface DatedPoint extends TrendPoint {
  readonly limits: string;
}

/** The overall score of every cycle in which the unit had a result of its own, earliest first. */
export function trendPoints(words: Wording, times: Times): DatedPoint[] {
  const { cycle, result, earlier, results } = times;
  return [
    ...earlier.toReversed().flatMap((one) => before(words, one, results.get(one.cycle.id))),
    ...now(words, cycle, result),
  ];
}

/** What is left of a unit is other people every time, and no point of its own. */
function before(
  words: Wording,
  { cycle, changes, refusal }: Earlier,
  then?: UnitResult,
): DatedPoint[] {
  const score = then?.group?.scores.overall;
  if (score === undefined || refusal === 'another_group' || refusal === 'another_instrument')
    return [];
  const solid = changes.some(({ score: name, flagged }) => name === 'overall' && flagged);
  return [pointOf(words, cycle.id, cycle.closedAt, score, solid)];
}

function now(words: Wording, { id, closesAt }: CycleView, { group }: UnitResult): DatedPoint[] {
  const score = group?.scores.overall;
  return score === undefined ? [] : [pointOf(words, id, closesAt, score, true)];
}

function pointOf(
  words: Wording,
  key: string,
  closed: string,
  score: ReleasedScore,
  solid: boolean,
): DatedPoint {
  const value =
    score.points === null ? range(words, score.interval) : pointsOf(words, score.points);
  const limits = between(words, score.interval);
  const { low, high } = score.interval;
  const label = words.format.month(closed);
  return { key, label, value, limits, points: score.points?.value ?? null, low, high, solid };
}
