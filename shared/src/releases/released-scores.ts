import type { ReleasedScore } from '../api/release.ts';
import {
  meanToComputeWith,
  releasePoints,
  roundOutward,
  STEP,
  sizeToComputeWith,
} from '../disclosure/precision.ts';
import type { Spread } from '../results/spread.ts';
import { SCORES, type ScoreName, SUMMARY_SCORES } from '../scoring/lattice.ts';
import { meanHalfWidth } from '../statistics/mean-interval.ts';
import { itemMean } from '../tallies/read-items.ts';
import { respondents } from '../tallies/read-outcomes.ts';
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
export function spreadFor({ tally, spreads }: Group, name: ScoreName, yard: Yardstick): Spread {
  const sample = scoreSample(tally, name);
  if (sample !== null && sample.n >= EXACT_FROM && spreads.has(name)) {
    return { sd: Math.sqrt(sample.variance), df: sample.n - 1 };
  }
  return yard.spreads.get(name) ?? { sd: 0, df: 1 };
}

/**
 * The means as other figures, orders and words are made of them. Where fewer than 20 persons have a
 * score that is the released one: a certainty, for one, is so steep a function of a mean that in
 * whole percents it would tell the mean to a tenth, and so would the order of two of them.
 */
export function meansAsTold({ tally }: Group, means: Means): Means {
  return new Map(
    [...means].map(([name, mean]) => {
      const exact = mean === null || scoreCount(tally, name) >= EXACT_FROM;
      return [name, exact ? mean : meanToComputeWith(mean)];
    }),
  );
}

/** Persons with a released score, as intervals are computed with them; never more than have it. */
export function personsFor({ tally }: Group, name: ScoreName): number {
  return sizeToComputeWith(scoreCount(tally, name));
}

/** Points and intervals; below ten persons the limits alone, in fives, and no parts of pillars. */
export function releasedScores(
  group: Group,
  means: Means,
  yard: Yardstick,
): Partial<Record<ScoreName, ReleasedScore>> {
  const exact = respondents(group.tally) >= EXACT_VIEW_FROM;
  const released = SCORES.flatMap((name): [ScoreName, ReleasedScore][] => {
    const mean = means.get(name) ?? null;
    if (mean === null || !(exact || COARSE.has(name))) return [];
    const spread = spreadFor(group, name, yard);
    const half = meanHalfWidth(spread.sd, personsFor(group, name), spread.df);
    const middle = meanToComputeWith(mean);
    const limits = { low: middle - half, high: middle + half };
    const interval = roundOutward(limits, exact ? STEP.beside : STEP.alone);
    return [[name, { points: exact ? releasePoints(mean) : null, interval }]];
  });
  return Object.fromEntries(released);
}
