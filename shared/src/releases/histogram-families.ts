import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { type Candidate, tellTree } from '../disclosure/tell-tree.ts';
import { toldSize } from '../disclosure/told-size.ts';
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
  const showable = (group: Group) => showableQuestions(group, instrument);
  const units = remembering((unit) => groups.unit(unit));
  const ofUnits = remembering((unit) => showable(units(unit)));
  const ofRests = remembering((unit) => showable(groups.rest(unit)));
  const trees = questionPlans(plan).map((question, place) => {
    const candidates = { unit: unitOf(question, place), rest: restOf(question, place) };
    return tellTree(tree, question.units, divisionsOf(instrument, place), candidates);
  });
  return {
    unit: (unit) => shownOf(trees.map((told) => told.units.get(unit))),
    rest: (unit) => shownOf(trees.map((told) => told.rests.get(unit))),
  };

  function unitOf({ told }: QuestionPlan, place: number) {
    return (unit: string): Candidate => {
      const size = Math.min(told.get(unit) ?? 0, units(unit).n);
      return {
        counts: answerCounts(units(unit).tally, instrument, place),
        told: size,
        isShown: ofUnits(unit).has(place) && isAsExactAs(units(unit).n, size),
      };
    };
  }

  /** Of those who are in no child of which the question is published. */
  function restOf(question: QuestionPlan, place: number) {
    return (unit: string): Candidate => {
      const children = tree.childrenOf(unit).filter((child) => question.units.has(child));
      const without = (of: (unit: string) => number) =>
        children.reduce((left, child) => left - of(child), of(unit));
      const counts = answerCounts(units(unit).tally, instrument, place).map((_, answer) =>
        without((of) => answerCounts(units(of).tally, instrument, place)[answer] ?? 0),
      );
      const asked = without((of) => invited(units(of).tally));
      const all = counts.reduce((a, b) => a + b, 0);
      const isShown = groups.pooled.has(unit) && ofRests(unit).has(place);
      const { n } = groups.rest(unit);
      const told = Math.min(toldSize(all, asked), isShown ? n : all);
      return { counts, told, isShown: isShown && isAsExactAs(n, told) };
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
