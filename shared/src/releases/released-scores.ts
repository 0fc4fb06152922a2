import type { ReleasedScore } from '../api/release.ts';
import {
  type Limits,
  meanToComputeWith,
  type ReleasedPoints,
  releasePoints,
  roundOutward,
  STEP,
  sizeToComputeWith,
} from '../disclosure/precision.ts';
import type { Spread } from '../results/spread.ts';
import { SCORES, type ScoreName, SUMMARY_SCORES } from '../scoring/lattice.ts';
import { meanHalfWidth } from '../statistics/mean-interval.ts';
import { itemMean } from '../tallies/read-items.ts';
import { scoreCount, scoreSample } from '../tallies/read-scores.ts';
import { EXACT_FROM, EXACT_VIEW_FROM, FEWEST } from '../thresholds.ts';
import type { Group } from './group.ts';
import type { Yardstick } from './yardstick.ts';

export type Means = ReadonlyMap<ScoreName, number | null>;

/** What a group below the exact view shows. */
const COARSE: ReadonlySet<ScoreName> = new Set(SUMMARY_SCORES);

/**
 * The scores of a group, composed of the means of the statements it may use. A score that fewer than
 * five persons have by themselves is left out, though its statements were answered by five: nobody
 * could say how sure it is without telling how few they are.
 */
export function meansOf({ tally, items }: Group, { compose, instrument }: Yardstick): Means {
  const composed = compose(
    instrument.items.map(({ reversed }, place) =>
      items.has(place) ? itemMean(tally, place, reversed) : null,
    ),
  );
  return new Map(
    [...composed].map(([name, mean]) => [
      name,
      scoreCount(tally, name) < FEWEST.scores ? null : mean,
    ]),
  );
}

/** Own from 20 persons on who have the score, where its plan allows; else the pooled one. */
export function spreadFor({ tally, n, spreads }: Group, name: ScoreName, yard: Yardstick): Spread {
  const sample = scoreSample(tally, name);
  const told = Math.min(n, sample?.n ?? 0);
  if (sample !== null && told >= EXACT_FROM && spreads.has(name)) {
    return { sd: Math.sqrt(sample.variance), df: told - 1 };
  }
  return yard.spreads.get(name) ?? { sd: 0, df: 1 };
}

/**
 * The means as other figures, orders and words are made of them. Where fewer than 20 persons have a
 * score that is the released one: a certainty, for one, is so steep a function of a mean that in
 * whole percents it would tell the mean to a tenth, and so would the order of two of them.
 */
export function meansAsTold({ tally, n }: Group, means: Means): Means {
  return new Map(
    [...means].map(([name, mean]) => {
      const persons = Math.min(n, scoreCount(tally, name));
      const exact = mean === null || persons >= EXACT_FROM;
      return [name, exact ? mean : meanToComputeWith(mean, n)];
    }),
  );
}

/** Persons with a released score, as intervals are computed with them; never more than have it. */
export function personsFor({ tally, n }: Group, name: ScoreName): number {
  return sizeToComputeWith(Math.min(n, scoreCount(tally, name)));
}

/** Points and intervals; below ten persons the limits alone, in fives, and no parts of pillars. */
export function releasedScores(
  group: Group,
  means: Means,
  yard: Yardstick,
): Partial<Record<ScoreName, ReleasedScore>> {
  const exact = group.n >= EXACT_VIEW_FROM;
  const released = SCORES.flatMap((name): [ScoreName, ReleasedScore][] => {
    const mean = means.get(name) ?? null;
    if (mean === null || !(exact || COARSE.has(name))) return [];
    const spread = spreadFor(group, name, yard);
    const half = meanHalfWidth(spread.sd, personsFor(group, name), spread.df);
    const points = releasePoints(mean, group.n);
    const limits = limitsAround(points, meanToComputeWith(mean, group.n), half);
    const interval = roundOutward(limits, exact ? STEP.beside : STEP.alone);
    return [[name, { points: exact ? points : null, interval }]];
  });
  return Object.fromEntries(released);
}

/** Of a mean that is hidden near an end, the interval reaches that end. */
function limitsAround({ bound }: ReleasedPoints, middle: number, half: number): Limits {
  return {
    low: bound === 'orLess' ? 0 : middle - half,
    high: bound === 'orMore' ? 100 : middle + half,
  };
}
