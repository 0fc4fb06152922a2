import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import { compareInFull } from '@samenhang/shared/results/comparison';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { byName } from './names.ts';

/** Each role less staff, where both are there. */
export function reportPerceptionGap(roles: ReadonlyMap<SurveyRole, Tally>) {
  const staff = roles.get('staff');
  return byName(
    SURVEY_ROLES.filter((role) => role !== 'staff'),
    (role) => {
      const tally = roles.get(role);
      return tally === undefined || staff === undefined ? null : compared(tally, staff);
    },
    (role) => `${role}_minus_staff`,
  );
}

export function reportTrend(later: Tally, earlier: Tally) {
  return compared(later, earlier);
}

function compared(a: Tally, b: Tally) {
  return byName(SUMMARY_SCORES, (name) => comparisonOf(a, b, name));
}

function comparisonOf(a: Tally, b: Tally, name: ScoreName) {
  const found = compareInFull(a, b, name);
  if (found === null) return null;
  const { first, second, test, g, gInterval } = found;
  return {
    n1: first.n,
    n2: second.n,
    m1: first.mean,
    m2: second.mean,
    sd1: Math.sqrt(first.variance),
    sd2: Math.sqrt(second.variance),
    diff: test.difference,
    welch_t: test.t,
    welch_df: test.df,
    p: test.p,
    diff_ci95: test.interval,
    hedges_g_exactJ: g,
    g_ci95_normal: gInterval,
  };
}
