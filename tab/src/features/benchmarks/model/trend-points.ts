import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { TrendPoint } from '../../../charts/trend-chart.tsx';
import {
  between,
  type Limits,
  type Points,
  pointsOf,
  range,
  type Wording,
} from '../../../words/score-words.ts';

type Earlier = BenchmarksView['earlier'][number];
export type TrendName = 'coherence' | 'overall';

interface Times {
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly earlier: readonly Earlier[];
  /** Every cycle released before this one. */
  readonly released: readonly CycleView[];
  readonly results: ReadonlyMap<string, UnitResult>;
}

export interface DatedPoint extends TrendPoint {
  /** The number alone. */
  readonly number: string;
  readonly limits: string;
}

interface Fact {
  /** `null` where nothing finer than its limits is told. */
  readonly points: Points | null;
  readonly interval: Limits;
}

/** One number of every cycle in which the unit had a result of its own, earliest first. */
export function trendPoints(words: Wording, times: Times, name: TrendName): DatedPoint[] {
  const { cycle, result, earlier } = times;
  const own = FACTS[name](result);
  if (own === null) return [];
  return [
    ...earlier.toReversed().flatMap((one) => before(words, times, one, { name, own })),
    pointOf(words, cycle, own, true),
  ];
}

const FACTS: Readonly<Record<TrendName, (result: UnitResult) => Fact | null>> = {
  overall: ({ group }) => group?.scores.overall ?? null,
  coherence: ({ headline: { coherence } }) =>
    coherence === null
      ? null
      : {
          points: coherence.noGapDetectable ? null : { value: coherence.value, bound: 'exact' },
          interval: coherence.interval,
        },
};

/** What is left of a unit is other people every time, and no point of its own. */
function before(
  words: Wording,
  { released, results }: Times,
  { cycle, changes, refusal }: Earlier,
  { name, own }: { readonly name: TrendName; readonly own: Fact },
): DatedPoint[] {
  const result = results.get(cycle.id);
  const held = released.find(({ id }) => id === cycle.id);
  if (refusal === 'another_group' || refusal === 'another_instrument') return [];
  const fact = result === undefined ? null : FACTS[name](result);
  if (fact === null || held === undefined) return [];
  // How coherence changes is not tested: it is only clear where the limits lie apart.
  const solid =
    name === 'overall'
      ? changes.some(({ score, flagged }) => score === 'overall' && flagged)
      : fact.interval.low > own.interval.high || fact.interval.high < own.interval.low;
  return [pointOf(words, held, fact, solid)];
}

function pointOf(
  words: Wording,
  { id: key, opensAt }: CycleView,
  { points, interval }: Fact,
  solid: boolean,
): DatedPoint {
  const limits = range(words, interval);
  const number = points === null ? limits : pointsOf(words, points);
  return {
    key,
    label: words.format.month(opensAt),
    number,
    value: points === null ? limits : `${number} (${limits})`,
    limits: between(words, interval),
    points: points?.value ?? null,
    ...interval,
    solid,
  };
}
