import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { BAND_LOOKS, type BandLook, type Shape } from '../../../charts/strip.ts';
import type { Wording } from '../../../lib/score-words.ts';

/** What a score is held beside that has one place on the scale: the rest, the cycle before. */
export interface MarkComparator {
  readonly key: string;
  /** In the legend, and where a finding is put in a few words. */
  readonly name: string;
  readonly short: string;
  readonly shape: Shape;
  readonly differences: readonly Difference[];
}

/** What a score is held beside that lies over a part of the scale: teams, a norm, the pool. */
interface BandComparator {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly look: BandLook;
  readonly bands: readonly BandOf[];
  readonly differences: readonly Difference[];
}

interface Difference {
  readonly score: ScoreName;
  /** In points, of the unit less the other; `null` of a score without points. */
  readonly value: number | null;
  readonly flagged: boolean;
}

interface BandOf {
  readonly score: ScoreName;
  readonly points: readonly number[];
  readonly shrunken?: number;
}

export interface Comparators {
  readonly marks: readonly MarkComparator[];
  readonly bands: readonly BandComparator[];
}

/** All that there is to hold a unit beside, in the order in which it is drawn. */
export function comparatorsOf(words: Wording, benchmarks: BenchmarksView): Comparators {
  const { norms, pool } = benchmarks;
  const short = words.t('benchmarks.normShort');
  const organisations = [
    ...norms.map((norm) => ({ ...norm, short })),
    ...(pool === null ? [] : [{ ...pool, short: words.t('benchmarks.poolShort') }]),
  ].filter(({ comparisons }) => comparisons.length > 0);
  const bands = [
    ...unitsBand(words, benchmarks.units),
    ...organisations.map((beside) => normBand(words, beside)),
  ];
  return {
    marks: [...restMark(words, benchmarks.rest), ...earlierMark(words, benchmarks.earlier)],
    bands: BAND_LOOKS.flatMap((look, place) =>
      bands.slice(place, place + 1).map((one) => ({ ...one, look })),
    ),
  };
}

function restMark({ t }: Wording, { differences }: BenchmarksView['rest']): MarkComparator[] {
  if (differences.length === 0) return [];
  const name = t('benchmarks.restMark');
  return [{ key: 'rest', name, short: name, shape: 'diamond', differences }];
}

/** The cycle before alone; what it was in all of them is the trend's to show. */
function earlierMark(
  { t, language }: Wording,
  earlier: BenchmarksView['earlier'],
): MarkComparator[] {
  const [before] = earlier.filter(({ changes }) => changes.length > 0);
  if (before === undefined) return [];
  const { cycle, changes } = before;
  const short = t('benchmarks.lastTime');
  const name = `${short}: ${cycle.title[language]}`;
  return [{ key: cycle.id, name, short, shape: 'triangle', differences: changes }];
}

function unitsBand(
  { t }: Wording,
  { distribution, place }: BenchmarksView['units'],
): Omit<BandComparator, 'look'>[] {
  if (distribution === null) return [];
  const { detail, points } = distribution;
  const short = t('benchmarks.unitsShort');
  const shrunken = place === null ? {} : { shrunken: place.shrunken };
  const bands = [{ score: 'overall' as const, points, ...shrunken }];
  return [
    {
      key: 'units',
      name: t(`quantiles.${detail}`, { name: short }),
      short,
      bands,
      differences: [],
    },
  ];
}

type Beside = BenchmarksView['norms'][number] & { readonly short: string };

function normBand(
  { t, language }: Wording,
  { norm, comparisons, short }: Beside,
): Omit<BandComparator, 'look'> {
  const detail = comparisons[0]?.others.detail ?? 'middle';
  return {
    key: norm.id,
    name: t(`quantiles.${detail}`, { name: norm.title[language] }),
    short,
    bands: comparisons.map(({ score, others }) => ({ score, points: others.points })),
    differences: comparisons.map(({ score, difference }) => ({ score, ...difference })),
  };
}

/** Where a mark lies for the unit's own points: derived, as nothing finer than whole points is told. */
export function placeOf(
  { scores }: ReleasedGroup,
  { differences }: MarkComparator,
  score: ScoreName,
): number | undefined {
  const own = scores[score]?.points?.value;
  const value = differences.find((one) => one.score === score)?.value;
  return own === undefined || value == null ? undefined : own - value;
}
