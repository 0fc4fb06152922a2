import type { ReleaseRecord } from '../api/release.ts';
import {
  distributionDetail,
  mayTellPatterns,
  SHARES_BELOW,
} from '../disclosure/detail-among-units.ts';
import { roundOutward, STEP, shareInBands, sizeToComputeWith } from '../disclosure/precision.ts';
import { placesAmongUnits } from '../results/between-units.ts';
import { ladderOf } from '../results/maturity.ts';
import { sumsInPoints } from '../results/spread.ts';
import { oneWay } from '../statistics/one-way.ts';
import { quantiles } from '../statistics/quantiles.ts';
import { type BetweenGroups, betweenGroups, shrink } from '../statistics/shrinkage.ts';
import { responseQuality } from '../tallies/read-outcomes.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_VIEW_FROM } from '../thresholds.ts';
import { ownMargins } from './own-margins.ts';
import type { ReleaseInput } from './release-input.ts';

type Place = NonNullable<ReleaseRecord['place']>;
type OrganisationRecord = NonNullable<ReleaseRecord['organisation']>;

/** A published team: its overall score as composed, and the persons' scores behind its spread. */
export interface Team {
  readonly unit: string;
  readonly tally: Tally;
  /** Respondents, as many as may be told. */
  readonly n: number;
  readonly mean: number;
}

/** What the published teams have in common; `null` where they are too few to compare. */
export function compareTeams(teams: readonly Team[]): BetweenGroups | null {
  if (distributionDetail(teams.length) === 'none') return null;
  const ways = oneWay(teams.map(({ tally }) => sumsInPoints(tally, 'overall')));
  return ways === null ? null : betweenGroups(ways, teams.map(sized));
}

/** Each team's place among them all; none of a team whose points are not shown. */
export function placesOf(
  teams: readonly Team[],
  all: BetweenGroups | null,
): ReadonlyMap<string, Place> {
  if (all === null) return new Map();
  const shrunken = new Map(teams.map((team) => [team.unit, shrink(sized(team), all)]));
  const places = placesAmongUnits({ all, units: shrunken });
  const shown = teams.filter(({ n }) => n >= EXACT_VIEW_FROM);
  return new Map(
    shown.flatMap(({ unit }): [string, Place][] => {
      const [place, score] = [places?.get(unit), shrunken.get(unit)];
      if (place === undefined || score === undefined) return [];
      const [low, high] = place.interval;
      const interval = roundOutward({ low, high }, STEP.beside);
      return [[unit, { shrunken: Math.round(score.mean), rank: Math.round(place.rank), interval }]];
    }),
  );
}

/** What is told of the organisation as a whole, and of it alone; `n` respondents are told. */
export function organisationRecord(
  teams: readonly Team[],
  all: BetweenGroups | null,
  n: number,
  { organisation, instrument }: Pick<ReleaseInput, 'organisation' | 'instrument'>,
): OrganisationRecord {
  const ladder = mayTellPatterns(n) ? ladderOf(organisation) : null;
  const { straightLiners } = responseQuality(organisation);
  return {
    distribution: distributionOf(teams),
    unitsDiffer: all === null ? null : all.between > 0,
    ladder: ladder && {
      holds: ladder.holds,
      reproducibility: Math.round(100 * ladder.reproducibility),
      scalability: ladder.scalability === null ? null : Math.round(100 * ladder.scalability),
    },
    straightLiners: mayTellPatterns(n) ? shareInBands(Math.min(straightLiners, n), n) : null,
    margins: mayTellPatterns(n) ? ownMargins(organisation, instrument) : null,
  };
}

function distributionOf(teams: readonly Team[]): OrganisationRecord['distribution'] {
  const detail = distributionDetail(teams.length);
  if (detail === 'none') return null;
  const means = teams.map(({ mean }) => mean);
  return { detail, points: quantiles(means, SHARES_BELOW[detail]).map(Math.round) };
}

function sized({ tally, n, mean }: Team) {
  return { n: sizeToComputeWith(Math.min(n, scoreCount(tally, 'overall'))), mean };
}
