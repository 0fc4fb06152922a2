import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { type Candidate, tellTree } from '../disclosure/tell-tree.ts';
import { toldSize } from '../disclosure/told-size.ts';
import { sum } from '../sum.ts';
import { invited } from '../tallies/read-outcomes.ts';
import { EXACT_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import type { ReleaseInput } from './release-input.ts';
import { type QuestionPlan, questionPlans, type ReleasePlan } from './release-plan.ts';
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

interface Groups {
  unit(unit: string): Group;
  rest(unit: string): Group;
  /** Units of which what is left is shown to somebody. */
  readonly pooled: ReadonlySet<string>;
}

/** Every question through the whole tree: what is told of a unit depends on those beside it. */
export function histogramFamilies(
  input: ReleaseInput,
  plan: ReleasePlan,
  groups: Groups,
): HistogramFamilies {
  const { tree, instrument } = input;
  const questions = questionPlans(plan);
  const units = remembering((unit) => groups.unit(unit));
  const rests = remembering((unit) => groups.rest(unit));
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
  const trees = questions.map((question, place) => {
    const candidates = { unit: unitOf(place), rest: restOf(question, place) };
    return tellTree(tree, question.units, divisionsOf(instrument, place), candidates);
  });
  return {
    unit: (unit) => shownOf(trees.map((told) => told.units.get(unit))),
    rest: (unit) => shownOf(trees.map((told) => told.rests.get(unit))),
  };

  function countsAt(unit: string, place: number): readonly number[] {
    return answerCounts(units(unit).tally, instrument, place);
  }

  function unitOf(place: number) {
    return (unit: string): Candidate => {
      const told = toldOfUnit(unit)(place);
      const isShown = ofUnits(unit).has(place) && isAsExactAs(units(unit).n, told);
      return { counts: countsAt(unit, place), told, isShown };
    };
  }

  /** Of those who are in no child of which the question is published. */
  function restOf(question: QuestionPlan, place: number) {
    return (unit: string): Candidate => {
      const children = tree.childrenOf(unit).filter((child) => question.units.has(child));
      const within = children.map((child) => countsAt(child, place));
      const counts = countsAt(unit, place).map(
        (persons, answer) => persons - sum(within.map((child) => child[answer] ?? 0)),
      );
      if (!groups.pooled.has(unit) || !ofRests(unit).has(place)) {
        return { counts, told: 0, isShown: false };
      }
      const told = toldOfRest(unit)(place);
      return { counts, told, isShown: isAsExactAs(rests(unit).n, told) };
    };
  }
}

/** A reader sees by the size of a group whether its shares are approximate, so they must be for all questions. */
function isAsExactAs(group: number, told: number): boolean {
  return told >= EXACT_FROM || group < EXACT_FROM;
}

/** The questions of which something is told, by their place. */
function shownOf(told: readonly (ReleasedHistogram | undefined)[]): ShownHistograms {
  return new Map([...told.entries()].flatMap(([place, one]) => (one ? [[place, one]] : [])));
}

function remembering<T>(of: (unit: string) => T): (unit: string) => T {
  const known = new Map<string, T>();
  return (unit) => {
    const value = known.get(unit) ?? of(unit);
    known.set(unit, value);
    return value;
  };
}
