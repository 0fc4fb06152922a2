import { planRoleViews, type RoleViews, restrictRoleViews } from '../disclosure/role-views.ts';
import { type Plan, planTree } from '../disclosure/tree-plan.ts';
import { type Counts, subtreeTotals } from '../disclosure/unit-tree.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import { ITEMS } from '../tallies/layout.ts';
import { itemSums } from '../tallies/read-items.ts';
import { helpHistogram, recommendHistogram, respondents } from '../tallies/read-outcomes.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { countRoles, countUnits, type ReleaseInput } from './release-input.ts';

/** Places of the outcome questions, after those of the statements. */
export const RECOMMEND = ITEMS;
export const HELP = ITEMS + 1;

/** The units a statistic is published of, and those of them that show it by role. */
export interface StatisticPlan {
  readonly units: Plan;
  readonly byRole: Plan;
}

/** What may be published of whom: for every statistic from the persons that it itself rests on. */
export interface ReleasePlan {
  /** Respondents of each unit with all below it. */
  readonly n: Counts;
  readonly respondents: Plan;
  readonly roleViews: RoleViews;
  /** The mean of each statement, in the order of asking. */
  readonly items: readonly StatisticPlan[];
  /** The spread of each score over its own persons. */
  readonly spreads: ReadonlyMap<ScoreName, StatisticPlan>;
  /** Shares of "I can't judge this", over all respondents. */
  readonly details: Plan;
  /** The histogram of each question, by its place. */
  readonly histograms: readonly Plan[];
}

export function planRelease(input: ReleaseInput): ReleasePlan {
  const { tree, rules } = input;
  const k = rules.minimumForScores;
  const totals = (of: (tally: Tally) => number) => subtreeTotals(tree, countUnits(input, of));
  const planOf = (of: (tally: Tally) => number, fewest: number, within?: Plan) =>
    planTree(tree, totals(of), fewest, within);
  const plan = planOf(respondents, k);
  const counts = countRoles(input, respondents);
  const roleViews = planRoleViews({ tree, plan, counts, k });
  const statistic = (of: (tally: Tally) => number): StatisticPlan => {
    const units = planOf(of, k, plan);
    const crossed = { tree, plan: units, counts: countRoles(input, of), k };
    return { units, byRole: restrictRoleViews(crossed, roleViews) };
  };
  const items = input.instrument.items.map((_, place) => statistic(answeredBy(place)));
  const details = (of: (tally: Tally) => number, within: Plan) =>
    planOf(of, rules.minimumForDetails, within);
  return {
    n: totals(respondents),
    respondents: plan,
    roleViews,
    items,
    spreads: new Map(SCORES.map((name) => [name, statistic((tally) => scoreCount(tally, name))])),
    details: details(respondents, plan),
    histograms: [
      ...items.map(({ units }, place) => details(answeredBy(place), units)),
      details((tally) => sum(recommendHistogram(tally)), plan),
      details((tally) => sum(helpHistogram(tally)), plan),
    ],
  };
}

function answeredBy(place: number): (tally: Tally) => number {
  return (tally) => itemSums(tally, place, false).n;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
