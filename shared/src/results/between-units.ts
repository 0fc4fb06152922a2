import type { ScoreName } from '../scoring/lattice.ts';
import { Z95 } from '../statistics/normal-quantile.ts';
import { type OneWay, oneWay } from '../statistics/one-way.ts';
import { percentileRank } from '../statistics/percentile-rank.ts';
import {
  type BetweenGroups,
  betweenGroups,
  type ShrunkenMean,
  shrink,
} from '../statistics/shrinkage.ts';
import { scoreMean, scoreSums } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { sumsInPoints } from './spread.ts';

/** Analysis of variance of a score between units; `null` where there is too little to compare. */
export function varianceBetween(units: Iterable<Tally>, name: ScoreName): OneWay | null {
  return oneWay([...units].map((unit) => sumsInPoints(unit, name)));
}

/** The units' means, each shrunken to the common mean as far as its size leaves it unsure. */
export interface ShrunkenUnits<K> {
  readonly all: BetweenGroups;
  readonly units: ReadonlyMap<K, ShrunkenMean>;
}

export function shrinkUnits<K>(
  units: ReadonlyMap<K, Tally>,
  name: ScoreName,
): ShrunkenUnits<K> | null {
  const means = [...units].flatMap(([key, unit]) => {
    const mean = scoreMean(unit, name);
    return mean === null ? [] : [{ key, n: scoreSums(unit, name).n, mean }];
  });
  const ways = varianceBetween(units.values(), name);
  const all = ways === null ? null : betweenGroups(ways, means);
  if (all === null) return null;
  return { all, units: new Map(means.map(({ key, n, mean }) => [key, shrink({ n, mean }, all)])) };
}

/** A unit's place among the units, 0..100, with the places of its interval's limits. */
export interface PlaceAmongUnits {
  readonly rank: number;
  readonly interval: readonly [number, number];
}

/**
 * Percentile of each shrunken mean among them all. `null` where the units differ no more than by
 * chance, so that a place would mean nothing.
 */
export function placesAmongUnits<K>({
  all,
  units,
}: ShrunkenUnits<K>): ReadonlyMap<K, PlaceAmongUnits> | null {
  if (all.between === 0) return null;
  const means = [...units.values()].map(({ mean }) => mean);
  const rankOf = (mean: number) => percentileRank(mean, means).rank;
  return new Map(
    [...units].map(([key, { mean, sd }]) => {
      const interval = [rankOf(mean - Z95 * sd), rankOf(mean + Z95 * sd)] as const;
      return [key, { rank: rankOf(mean), interval }];
    }),
  );
}
