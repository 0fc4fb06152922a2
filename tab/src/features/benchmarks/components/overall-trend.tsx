import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/result';
import { Legend } from '../../../charts/legend.tsx';
import { TrendChart, type TrendPoint } from '../../../charts/trend-chart.tsx';
import { between, pointsOf, range, type Wording } from '../../../lib/score-words.ts';

type Earlier = BenchmarksView['earlier'][number];

interface Props {
  readonly words: Wording;
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly earlier: readonly Earlier[];
  readonly results: ReadonlyMap<string, UnitResult>;
}

/** The overall score over all cycles in which the unit had a result of its own. */
export function OverallTrend({ words, cycle, result, earlier, results }: Props) {
  const { t } = words;
  const points = [
    ...earlier.toReversed().flatMap((one) => before(words, one, results.get(one.cycle.id))),
    ...now(words, cycle, result),
  ];
  if (points.length < 2) return null;
  return (
    <>
      <Legend
        entries={[
          { shape: 'circle', look: 'own', name: t('trend.solid') },
          { shape: 'circle', look: 'hollow', name: t('trend.hollow') },
        ]}
      />
      <TrendChart
        name={t('trend.chart')}
        description={points.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        points={points}
        numbers={{
          show: t('unit.showNumbers'),
          caption: t('trend.chart'),
          columns: [t('trend.cycle'), t('unit.columnPoints'), t('unit.columnInterval')],
          rows: points.map(({ label, value, limits }) => [label, value, limits]),
        }}
      />
    </>
  );
}

type Point = TrendPoint & { readonly limits: string };

/** What is left of a unit is other people every time, and no point of its own. */
function before(words: Wording, { cycle, changes, refusal }: Earlier, then?: UnitResult): Point[] {
  const score = then?.group?.scores.overall;
  if (score === undefined || refusal === 'another_group' || refusal === 'another_instrument')
    return [];
  const solid = changes.some(({ score: name, flagged }) => name === 'overall' && flagged);
  return [pointOf(words, cycle.id, cycle.closedAt, score, solid)];
}

function now(words: Wording, { id, closesAt }: CycleView, { group }: UnitResult): Point[] {
  const score = group?.scores.overall;
  return score === undefined ? [] : [pointOf(words, id, closesAt, score, true)];
}

function pointOf(
  words: Wording,
  key: string,
  closed: string,
  score: ReleasedScore,
  solid: boolean,
): Point {
  const value =
    score.points === null ? range(words, score.interval) : pointsOf(words, score.points);
  const limits = between(words, score.interval);
  const { low, high } = score.interval;
  const label = words.format.month(closed);
  return { key, label, value, limits, points: score.points?.value ?? null, low, high, solid };
}
