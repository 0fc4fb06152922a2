import { toldSize } from '../disclosure/told-size.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import { invited, respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import type { ReleaseInput } from './release-input.ts';
import type { ReleasePlan, StatisticPlan } from './release-plan.ts';
import { remainderOf, rollUpGroup, sameRemainder } from './rolled-up.ts';

/** Persons of whom something is released, and which of their statistics may be used for it. */
export interface Group {
  readonly tally: Tally;
  /** Respondents, as many as may be told; whatever depends on how many there are asks this. */
  readonly n: number;
  /** Places of the statements whose mean may be used. */
  readonly items: ReadonlySet<number>;
  /** Places of the questions whose histogram may be shown. */
  readonly histograms: ReadonlySet<number>;
  /** Scores whose own standard deviation may be used. */
  readonly spreads: ReadonlySet<ScoreName>;
  readonly dontKnow: boolean;
}

/** A published unit with all below it. */
export function unitGroup(plan: ReleasePlan, unit: string, tally: Tally): Group {
  return groupWhere(plan, { tally, n: plan.told.get(unit) ?? 0 }, (units) => units.has(unit));
}

/**
 * What is left of a published unit without its published children. A statistic of which other
 * children are published leaves others, so it is not used.
 */
export function remainderGroup(
  { tree }: ReleaseInput,
  plan: ReleasePlan,
  rolled: ReadonlyMap<string, Tally>,
  unit: string,
): Group {
  const tally = remainderOf(tree, plan.respondents, rolled, unit);
  return groupWhere(plan, { tally, n: toldOf(tally) }, (units) =>
    sameRemainder(tree, units, plan.respondents, unit),
  );
}

/** The roles of a published unit, each group of roles apart; scores alone are shown of them. */
export function roleGroups(input: ReleaseInput, plan: ReleasePlan) {
  const rolled = plan.roleViews.groups.map((roles) => ({
    roles,
    tallies: rollUpGroup(input, roles),
  }));
  return (unit: string) =>
    rolled.flatMap(({ roles, tallies }) => {
      const tally = tallies.get(unit);
      const byRole = ({ byRole }: StatisticPlan) => byRole.has(unit);
      if (tally === undefined) return [];
      return [{ roles, group: scoresWhere(plan, { tally, n: toldOf(tally) }, byRole) }];
    });
}

type Counted = Pick<Group, 'n' | 'tally'>;

function toldOf(tally: Tally): number {
  return toldSize(respondents(tally), invited(tally));
}

function scoresWhere(
  { items, spreads }: ReleasePlan,
  counted: Counted,
  holds: (plan: StatisticPlan) => boolean,
): Group {
  return {
    ...counted,
    items: placesWhere(items, holds),
    histograms: new Set(),
    spreads: new Set(
      SCORES.filter((name) => {
        const spread = spreads.get(name);
        return spread !== undefined && holds(spread);
      }),
    ),
    dontKnow: false,
  };
}

function groupWhere(
  plan: ReleasePlan,
  counted: Counted,
  holds: (units: ReadonlySet<string>) => boolean,
): Group {
  return {
    ...scoresWhere(plan, counted, ({ units }) => holds(units)),
    histograms: placesWhere(plan.histograms, ({ units }) => holds(units)),
    dontKnow: holds(plan.details.units),
  };
}

function placesWhere<T>(plans: readonly T[], holds: (plan: T) => boolean): ReadonlySet<number> {
  return new Set(plans.flatMap((plan, place) => (holds(plan) ? [place] : [])));
}
