import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { BenchmarkRow } from '../../charts/benchmark-row.ts';
import { benchmarkRows } from '../../features/benchmarks/model/benchmark-rows.ts';
import { trendPoints } from '../../features/benchmarks/model/trend-points.ts';
import { yardsticksOf } from '../../features/benchmarks/model/yardsticks.ts';
import type { Bar } from '../../features/exports/model/deck-chart.ts';
import type { Drawn, DrawnBeside } from '../../features/exports/model/narrative.ts';
import { BANDS, cellsByBand } from '../../features/unit-result/model/driver-words.ts';
import { labelOf, measureOf, type Wording } from '../../words/score-words.ts';
import type { UnitData } from './read-unit.ts';

/** More bars would not be read from a slide. */
const MOST_DRIVERS = 6;
const MOST_BESIDE = 9;

interface DrawingsOf {
  readonly data: UnitData;
  readonly result: UnitResult;
  readonly group: ReleasedGroup;
  readonly benchmarks: BenchmarksView;
  /** Of earlier cycles, by cycle. */
  readonly results: ReadonlyMap<string, UnitResult>;
}

/** What the page draws besides the scores themselves: over time, with recommending, beside others. */
export function drawingsOf(words: Wording, of: DrawingsOf): Drawn {
  return { trend: trend(words, of), drivers: drivers(words, of.group), beside: beside(words, of) };
}

function trend(words: Wording, { data, result, benchmarks, results }: DrawingsOf): Bar[] {
  const { cycle, earlier: released } = data;
  const { earlier } = benchmarks;
  return trendPoints(words, { cycle, result, earlier, released, results }, 'overall').map(
    ({ label, value, points, low, high }) => ({ label: `${label}: ${value}`, points, low, high }),
  );
}

function drivers(words: Wording, group: ReleasedGroup): Bar[] {
  const cells = cellsByBand(group);
  return BANDS.flatMap((band) =>
    (cells.get(band) ?? []).flatMap((cell) => {
      const score = group.scores[cell];
      if (score === undefined) return [];
      const link = words.t(`driverLink.${band}`);
      const label = `${labelOf(words, cell)}, ${link}  ${measureOf(words, score)}`;
      return [{ label, points: score.points?.value ?? null, ...score.interval }];
    }),
  ).slice(0, MOST_DRIVERS);
}

function beside(words: Wording, { result, group, benchmarks }: DrawingsOf): DrawnBeside[] {
  const own = words.t('benchmarks.own');
  return yardsticksOf(words, { result, group }, benchmarks).flatMap(({ title, comparators }) => {
    const rows = benchmarkRows(words, group, comparators);
    const bars = rows.flatMap((row) => barOf(words, row)).slice(0, MOST_BESIDE);
    return bars.length === 0 ? [] : [{ title, own, bars }];
  });
}

/** Where the middle of the others lies, as a slide has no room for how they spread. */
function barOf({ format }: Wording, { label, value, own, marks, bands }: BenchmarkRow): Bar[] {
  const { points, low, high } = own;
  const [mark] = marks;
  const spread = bands[0]?.points ?? [];
  const middle = mark?.points ?? spread[(spread.length - 1) / 2];
  if (points === null || middle === undefined) return [];
  const beside = Math.round(middle);
  const told = mark?.told ?? format.number(beside);
  return [{ label: `${label}  ${value} | ${told}`, points, low, high, beside }];
}
