import { subtreeTotals } from '../disclosure/unit-tree.ts';
import { sum } from '../sum.ts';
import { emptyOwn, mergeOwn } from '../tallies/own-answers.ts';
import { invited } from '../tallies/read-outcomes.ts';
import { countUnits, type ReleaseInput } from './release-input.ts';
import { planQuestion, type QuestionPlan, type ReleasePlan } from './release-plan.ts';
import { addUp } from './rolled-up.ts';

/** One of a round's own statements: where its answers are told, and what they are. */
export interface OwnQuestion {
  readonly id: string;
  /** Of the answers 1..5; who cannot judge it is told where details of all respondents are. */
  readonly plan: QuestionPlan;
  /** Persons of a unit with all below it, by their answer 1..5. */
  counts(unit: string): readonly number[];
  /** Of the respondents of a unit with all below it: who cannot judge it, and the others. */
  judging(unit: string): readonly number[];
}

const ANSWERS = 5;
const DONT_KNOW_SLOT = 5;

/** Each statement has a plan of its own, by those who answered it; none where a round has none. */
export function planOwn(input: ReleaseInput, plan: ReleasePlan): OwnQuestion[] {
  const { tree, own } = input;
  if (own === undefined) return [];
  const asked = subtreeTotals(tree, countUnits(input, invited));
  const rolled = addUp(tree, own.units, () => emptyOwn(own.ids.length), mergeOwn);
  return own.ids.map((id, place) => {
    const slots = (unit: string) => rolled.get(unit)?.[place] ?? [];
    const counts = (unit: string) => slots(unit).slice(0, ANSWERS);
    const n = new Map(tree.units.map((unit) => [unit, sum(counts(unit))]));
    return {
      id,
      plan: planQuestion(input, n, { within: plan.respondents, invited: asked }),
      counts,
      judging: (unit) => {
        const unsure = slots(unit)[DONT_KNOW_SLOT] ?? 0;
        return [unsure, (plan.n.get(unit) ?? 0) - unsure];
      },
    };
  });
}
