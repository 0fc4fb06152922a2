import type { Instrument } from '@samenhang/shared/instruments/schema';
import { FEWEST } from '@samenhang/shared/thresholds';
import type { Pool } from '../read-pool.ts';
import type { GroupTallies } from '../tally-groups.ts';
import { reportAgreement } from './agreement.ts';
import { reportBenchmark } from './benchmark.ts';
import { reportCoherence } from './coherence.ts';
import { reportPerceptionGap, reportTrend } from './comparisons.ts';
import { reportDifferences } from './differences.ts';
import { reportDrivers, reportRecommendIndex } from './drivers.ts';
import { reportGroupScores } from './group-scores.ts';
import { reportGuttman, reportMaturity } from './maturity.ts';
import { teamsFrom } from './names.ts';
import { reportItems, reportOrganisation, reportReliability, reportTeams } from './scores.ts';
import { reportIcc, reportShrinkage } from './units.ts';

export interface ReportInput {
  readonly instrument: Instrument;
  readonly groups: GroupTallies;
  readonly later: GroupTallies | null;
  readonly pool: Pool | null;
  readonly targets: readonly number[];
}

/** Teams of fewer persons are left out of what compares teams. */

/** Every figure of the command, under the names of the reference values. */
export function reportOf({ instrument, groups, later, pool, targets }: ReportInput) {
  const { organisation, departments, teams, roles } = groups;
  const compared = teamsFrom(teams, FEWEST.scores);
  return {
    items: reportItems(organisation, instrument),
    organisation: reportOrganisation(organisation),
    reliability: reportReliability(organisation, instrument),
    icc: { all_teams: reportIcc(teams), teams_ge5: reportIcc(compared) },
    agreement: reportAgreement(teams, instrument),
    teams: reportTeams(teams),
    benchmark: reportBenchmark(compared, pool?.means ?? null, targets),
    shrinkage: reportShrinkage(compared),
    perception_gap: reportPerceptionGap(roles),
    bh: reportDifferences(organisation, compared, departments),
    ...(later === null ? {} : { trend_C2_minus_C1: reportTrend(later.organisation, organisation) }),
    drivers: reportDrivers(organisation),
    recommend_index: reportRecommendIndex(organisation),
    maturity: reportMaturity(organisation, departments),
    coherence: reportCoherence(groups),
    guttman: reportGuttman(organisation),
    group_scores: reportGroupScores(groups, compared, instrument),
    files: {
      responses: groups.read,
      ...(later === null ? {} : { later: later.read }),
      ...(pool === null ? {} : { pool: pool.read }),
    },
  };
}
