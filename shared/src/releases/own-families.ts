import { JUDGING, STATEMENT } from '../disclosure/divisions.ts';
import { type ToldTree, tellTree } from '../disclosure/tell-tree.ts';
import { toldSize } from '../disclosure/told-size.ts';
import { sum } from '../sum.ts';
import { invited } from '../tallies/read-outcomes.ts';
import { EXACT_VIEW_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import type { FamilyGroups } from './histogram-families.ts';
import { planOwn } from './own-plan.ts';
import { candidatesFor } from './question-candidates.ts';
import type { ReleaseInput } from './release-input.ts';
import type { QuestionPlan, ReleasePlan } from './release-plan.ts';
import { type ReleasedOwn, releasedOwn } from './released-own.ts';
import { sameRemainder } from './rolled-up.ts';

/** What is told of a round's own statements, of published units and of what is left of units. */
export interface OwnFamilies {
  unit(unit: string): ReleasedOwn;
  rest(unit: string): ReleasedOwn;
}

/**
 * Each of them through the whole tree, by the rules of a question that stands in no score; `undefined`
 * where the round has none.
 */
export function ownFamilies(
  input: ReleaseInput,
  plan: ReleasePlan,
  groups: FamilyGroups,
): OwnFamilies | undefined {
  if (input.own === undefined) return undefined;
  const { tree } = input;
  const told = planOwn(input, plan).map(({ id, plan: answered, counts, judging }) => ({
    id,
    answers: tellTree(tree, answered.units, STATEMENT, candidates(answered, counts)),
    judged: tellTree(tree, plan.details.units, JUDGING, candidates(plan.details, judging)),
  }));
  const of = (unit: string, pick: keyof ToldTree, { n }: Group) =>
    told.map(({ id, answers, judged }) =>
      releasedOwn(id, answers[pick].get(unit), judged[pick].get(unit), n),
    );
  return {
    unit: (unit) => of(unit, 'units', groups.unit(unit)),
    rest: (unit) => of(unit, 'rests', groups.rest(unit)),
  };

  function candidates(question: QuestionPlan, counts: (unit: string) => readonly number[]) {
    return candidatesFor(tree, {
      plan: question,
      counts,
      unit: (unit) => {
        const { n } = groups.unit(unit);
        return {
          n,
          mayShow: n >= EXACT_VIEW_FROM && question.units.has(unit),
          told: () => Math.min(question.told.get(unit) ?? 0, n),
        };
      },
      rest: (unit) => {
        const { n, tally } = groups.rest(unit);
        const isWhole = sameRemainder(tree, question.units, plan.respondents, unit);
        return {
          n,
          mayShow: groups.pooled.has(unit) && n >= EXACT_VIEW_FROM && isWhole,
          told: (left) => Math.min(toldSize(sum(left), invited(tally)), n),
        };
      },
    });
  }
}
