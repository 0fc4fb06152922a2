import { planRoleViews, type RoleViews, restrictRoleViews } from '../disclosure/role-views.ts';
import { type Plan, planTree, toldSizes } from '../disclosure/tree-plan.ts';
import { type Counts, subtreeTotals } from '../disclosure/unit-tree.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import { sum } from '../sum.ts';
import { ITEMS } from '../tallies/layout.ts';
import { itemSums } from '../tallies/read-items.ts';
import {
  helpHistogram,
  invited,
  recommendHistogram,
  respondents,
} from '../tallies/read-outcomes.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { countRoles, countUnits, type ReleaseInput } from './release-input.ts';

/** Places of the outcome questions, after those of the statements. */
export const RECOMMEND = ITEMS;
export const HELP = ITEMS + 1;
/** From here on the places of "I can't judge this", of each statement in turn. */
export const DONT_KNOW = ITEMS + 2;

/** The units a statistic is published of, and those of them that show it by role. */
export interface StatisticPlan {
  readonly units: Plan;
  readonly byRole: Plan;
}

/** The units of which answers to a question are told, and how many who answered may be told of each. */
export interface QuestionPlan {
  readonly units: Plan;
  readonly told: Counts;
}

/** What may be published of whom: for every statistic from the persons that it itself rests on. */
export interface ReleasePlan {
  /** Respondents of each unit with all below it. */
  readonly n: Counts;
  /** Respondents of each published unit with all below it, as many as may be told. */
  readonly told: Counts;
  readonly respondents: Plan;
  readonly roleViews: RoleViews;
  /** The mean of each statement, in the order of asking. */
  readonly items: readonly StatisticPlan[];
  /** The spread of each score over its own persons. */
  readonly spreads: ReadonlyMap<ScoreName, StatisticPlan>;
  /** Shares of "I can't judge this", over all respondents. */
  readonly details: QuestionPlan;
  /** The histogram of each question, by its place. */
  readonly histograms: readonly QuestionPlan[];
}

export function planRelease(input: ReleaseInput): ReleasePlan {
  const { tree, rules } = input;
  const k = rules.minimumForScores;
  const totals = (of: (tally: Tally) => number) => subtreeTotals(tree, countUnits(input, of));
  const asked = totals(invited);
  const planOf = (of: (tally: Tally) => number, fewest: number, within?: Plan) =>
    planTree(tree, totals(of), fewest, { within, invited: asked });
  const n = totals(respondents);
  const plan = planTree(tree, n, k, { invited: asked });
  const counts = countRoles(input, respondents);
  const invitedByRole = countRoles(input, invited);
  const roleViews = planRoleViews({ tree, plan, counts, k, invited: invitedByRole });
  const statistic = (of: (tally: Tally) => number): StatisticPlan => {
    const units = planOf(of, k, plan);
    const crossed = {
      tree,
      plan: units,
      counts: countRoles(input, of),
      k,
      invited: invitedByRole,
    };
    return { units, byRole: restrictRoleViews(crossed, roleViews) };
  };
  const items = input.instrument.items.map((_, place) => statistic(answeredBy(place)));
  const details = (of: (tally: Tally) => number, within: Plan) =>
    planQuestion(input, totals(of), { within, invited: asked });
  return {
    n,
    told: toldSizes(tree, plan, n, { k, invited: asked }),
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

/**
 * Where answers to a question are told.
 * @param n who answered it, of each unit with all below it; and `invited` those who might have.
 * @param within the units of which it may be told.
 */
export function planQuestion(
  { tree, rules }: Pick<ReleaseInput, 'tree' | 'rules'>,
  n: Counts,
  { within, invited }: { readonly within: Plan; readonly invited: Counts },
): QuestionPlan {
  const k = rules.minimumForDetails;
  const units = planTree(tree, n, k, { within, invited });
  return { units, told: toldSizes(tree, units, n, { k, within, invited }) };
}

/** The plan of every question of which answers are told, by its place. */
export function questionPlans({ histograms, items, details }: ReleasePlan): QuestionPlan[] {
  return [...histograms, ...items.map(() => details)];
}

function answeredBy(place: number): (tally: Tally) => number {
  return (tally) => itemSums(tally, place, false).n;
}
