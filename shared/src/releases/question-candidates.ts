import type { Groups } from '../disclosure/tell-tree.ts';
import type { UnitTree } from '../disclosure/unit-tree.ts';
import { sum } from '../sum.ts';
import { EXACT_FROM } from '../thresholds.ts';
import type { QuestionPlan } from './release-plan.ts';

/** A group as far as one question goes. */
interface Asked {
  /** Respondents, as many as may be told. */
  readonly n: number;
  /** Whether its answers may be shown as far as the group is concerned itself. */
  readonly mayShow: boolean;
  /** How many who answered may be told; `counts` are theirs. */
  told(counts: readonly number[]): number;
}

interface Question {
  readonly plan: QuestionPlan;
  /** Persons of a unit with all below it, by answer. */
  counts(unit: string): readonly number[];
  /** Of a unit, and of what is left of it. */
  unit(unit: string): Asked;
  rest(unit: string): Asked;
}

/** Of each unit, and of those in no child of which the question is published, what may be told. */
export function candidatesFor(
  tree: UnitTree,
  { plan, counts, unit: ofUnit, rest: ofRest }: Question,
): Groups {
  return {
    unit(unit) {
      const { n, mayShow, told } = ofUnit(unit);
      const given = counts(unit);
      const persons = told(given);
      return { counts: given, told: persons, isShown: mayShow && isAsExactAs(n, persons) };
    },
    rest(unit) {
      const children = tree.childrenOf(unit).filter((child) => plan.units.has(child));
      const within = children.map(counts);
      const left = counts(unit).map(
        (persons, answer) => persons - sum(within.map((child) => child[answer] ?? 0)),
      );
      const { n, mayShow, told } = ofRest(unit);
      // Where nobody answered it, nothing is said of them, such as that most did.
      if (!mayShow || sum(left) === 0) return { counts: left, told: 0, isShown: false };
      const persons = told(left);
      return { counts: left, told: persons, isShown: isAsExactAs(n, persons) };
    },
  };
}

/** A reader sees by the size of a group whether its shares are approximate, so they must be for all questions. */
function isAsExactAs(group: number, told: number): boolean {
  return told >= EXACT_FROM || group < EXACT_FROM;
}
