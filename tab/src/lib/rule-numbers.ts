import { MOST_PICKS } from '@samenhang/shared/api/limits';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import {
  DAYS_APART,
  DISTRIBUTION_FROM,
  EXACT_FROM,
  EXACT_VIEW_FROM,
  FEWEST,
  FEWEST_IN_BIN,
  FLAGGED,
  HOW_SURE,
  LEVEL_PASSED_FROM,
  OWN_WEIGHTS_FROM,
  PARTICIPATION_FROM,
  PARTICIPATION_STEP,
  POOL_FROM,
  REPRESENTS_FROM,
  SECURE_FROM,
  VISIBILITY_GAP_ABOVE,
} from '@samenhang/shared/thresholds';

const percent = (share: number) => Math.round(100 * share);

/**
 * Numbers that any text may use as `{{…}}`, so that a sentence always matches its rule. Numbers that a
 * cycle fixes for itself are passed with its rules.
 */
export const RULE_NUMBERS = {
  /** Persons from which anything is told, unless a cycle asks for more. */
  scoresFrom: FEWEST.scores,
  /** Points from which a difference is pointed out. */
  flaggedFrom: FLAGGED.pointsFrom,
  /** Persons from which points are told, and not limits alone. */
  pointsFrom: EXACT_VIEW_FROM,
  /** Persons from which their number is told, and not a band. */
  exactFrom: EXACT_FROM,
  /** Persons who gave one answer, from which it stands by itself. */
  binFrom: FEWEST_IN_BIN,
  representsFrom: percent(REPRESENTS_FROM),
  visibilityGapAbove: percent(VISIBILITY_GAP_ABOVE),
  /** People invited from which participation is told, and what it is rounded down to. */
  participationFrom: PARTICIPATION_FROM,
  participationStep: PARTICIPATION_STEP,
  /** Points from which a level passes, and percent from which that is secure. */
  passesFrom: LEVEL_PASSED_FROM,
  secureFrom: percent(SECURE_FROM),
  /** Points that a number may be off and still be called sure, or likely; and percent from which a level is likely. */
  surePoints: HOW_SURE.surePoints,
  likelyPoints: HOW_SURE.likelyPoints,
  likelyFrom: HOW_SURE.likelyPercent,
  /** Respondents from which there are drivers. */
  driversFrom: OWN_WEIGHTS_FROM,
  unitsFrom: DISTRIBUTION_FROM.quartiles,
  poolFrom: POOL_FROM.organisations,
  mostPicks: MOST_PICKS,
  /** Actions from one round that are open at a time. */
  mostOpen: MOST_OPEN_ACTIONS,
  daysApart: DAYS_APART,
} as const;
