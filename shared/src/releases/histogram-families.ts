import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { tellTree } from '../disclosure/tell-tree.ts';
import { toldSize } from '../disclosure/told-size.ts';
import { sum } from '../sum.ts';
import { invited } from '../tallies/read-outcomes.ts';
import type { Group } from './group.ts';
import { candidatesFor } from './question-candidates.ts';
import type { ReleaseInput } from './release-input.ts';
import { questionPlans, type ReleasePlan } from './release-plan.ts';
import { remembering } from './remembering.ts';
import {
  answerCounts,
  divisionsOf,
  type ShownHistograms,
  showableQuestions,
} from './shown-histograms.ts';

/** The histograms shown of every published unit, and of what is left of units. */
export interface HistogramFamilies {
  unit(unit: string): ShownHistograms;
  rest(unit: string): ShownHistograms;
}

/** Published units and what is left of units, as the groups they are. */
export interface FamilyGroups {
  readonly unit: (unit: string) => Group;
  readonly rest: (unit: string) => Group;
  /** Units of which what is left is shown to somebody. */
  readonly pooled: ReadonlySet<string>;
}

/** Every question through the whole tree: what is told of a unit depends on those beside it. */
export function histogramFamilies(
  input: ReleaseInput,
  plan: ReleasePlan,
  groups: FamilyGroups,
): HistogramFamilies {
  const { tree, instrument } = input;
  const questions = questionPlans(plan);
  const { unit: units, rest: rests } = groups;
  const toldOfUnit = (unit: string) => (place: number) =>
    Math.min(questions[place]?.told.get(unit) ?? 0, units(unit).n);
  const toldOfRest = (unit: string) => (place: number) => {
    const { tally, n } = rests(unit);
    return Math.min(toldSize(sum(answerCounts(tally, instrument, place)), invited(tally)), n);
  };
  const ofUnits = remembering((unit) =>
    showableQuestions(units(unit), instrument, toldOfUnit(unit)),
  );
  const ofRests = remembering((unit) =>
    showableQuestions(rests(unit), instrument, toldOfRest(unit)),
  );
  const trees = questions.map((plan, place) => {
    const candidates = candidatesFor(tree, {
      plan,
      counts: (unit) => answerCounts(units(unit).tally, instrument, place),
      unit: (unit) => ({
        n: units(unit).n,
        mayShow: ofUnits(unit).has(place),
        told: () => toldOfUnit(unit)(place),
      }),
      rest: (unit) => ({
        n: rests(unit).n,
        mayShow: groups.pooled.has(unit) && ofRests(unit).has(place),
        told: () => toldOfRest(unit)(place),
      }),
    });
    return tellTree(tree, plan.units, divisionsOf(instrument, place), candidates);
  });
  return {
    unit: (unit) => shownOf(trees.map((told) => told.units.get(unit))),
    rest: (unit) => shownOf(trees.map((told) => told.rests.get(unit))),
  };
}

/** The questions of which something is told, by their place. */
function shownOf(told: readonly (ReleasedHistogram | undefined)[]): ShownHistograms {
  return new Map([...told.entries()].flatMap(([place, one]) => (one ? [[place, one]] : [])));
}
