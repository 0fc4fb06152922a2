import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { BAND_LOOKS, type BandLook, type Shape } from '../../../charts/strip.ts';
import type { Points, Wording } from '../../../words/score-words.ts';
import type { Difference } from './change-words.ts';

/** What a score is held beside that has one place on the scale: the rest, the cycle before. */
export interface MarkComparator {
  readonly key: string;
  /** In the legend, and where a finding is put in a few words. */
  readonly name: string;
  readonly short: string;
  readonly shape: Shape;
  readonly differences: readonly ScoreDifference[];
}

/** What a score is held beside that lies over a part of the scale: teams, a norm, the pool. */
interface BandComparator {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly look: BandLook;
  readonly bands: readonly BandOf[];
  readonly differences: readonly ScoreDifference[];
}

type ScoreDifference = Difference & { readonly score: ScoreName };

interface BandOf {
  readonly score: ScoreName;
  readonly points: readonly number[];
  readonly shrunken?: number;
}

export interface Comparators {
  readonly marks: readonly MarkComparator[];
  readonly bands: readonly BandComparator[];
}

/** Norms and the pool, as far as something of the unit can be held beside them. */
export function organisationsOf({ norms, pool }: BenchmarksView) {
  return [...norms, ...(pool === null ? [] : [pool])].filter(
    ({ comparisons }) => comparisons.length > 0,
  );
}

/** All that there is to hold a unit beside, in the order in which it is drawn. */
export function comparatorsOf(words: Wording, benchmarks: BenchmarksView): Comparators {
  const bands = [
    ...unitsBand(words, benchmarks.units),
    ...organisationsOf(benchmarks).map((beside) =>
      normBand(
        words,
        beside,
        beside === benchmarks.pool ? 'benchmarks.poolShort' : 'benchmarks.normShort',
      ),
    ),
  ];
  return {
    marks: [...restMark(words, benchmarks.rest), ...earlierMark(words, benchmarks.earlier)],
    // With more of them than looks a look comes again; the order still tells them apart.
    bands: bands.map((band, place) => ({
      ...band,
      look: BAND_LOOKS[place % BAND_LOOKS.length] ?? BAND_LOOKS[0],
    })),
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

type Beside = BenchmarksView['norms'][number];

function normBand(
  { t, language }: Wording,
  { norm, comparisons }: Beside,
  short: 'benchmarks.normShort' | 'benchmarks.poolShort',
): Omit<BandComparator, 'look'> {
  const [detail = 'mixed', ...more] = new Set(comparisons.map(({ others }) => others.detail));
  return {
    key: norm.id,
    name: t(`quantiles.${more.length === 0 ? detail : 'mixed'}`, { name: norm.title[language] }),
    short: t(short),
    bands: comparisons.map(({ score, others }) => ({ score, points: others.points })),
    differences: comparisons.map(({ score, bound, difference }) => ({
      score,
      bound,
      ...difference,
    })),
  };
}

const TURNED = { exact: 'exact', orMore: 'orLess', orLess: 'orMore' } as const;

/**
 * Where a mark lies for the unit's own points: derived, as nothing finer than whole points is told.
 * Where that is told no closer, neither is this.
 * @example 97 or more, which is 7 or more above it: 90 or less.
 */
export function placeOf(
  { scores }: ReleasedGroup,
  { differences }: MarkComparator,
  score: ScoreName,
): Points | undefined {
  const own = scores[score]?.points?.value;
  const { value, bound = 'exact' } = differences.find((one) => one.score === score) ?? {};
  if (own === undefined || value == null) return undefined;
  return { value: own - value, bound: TURNED[bound] };
}
