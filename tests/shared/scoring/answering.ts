import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { type Answer, type Answers, encodeAnswers } from '@samenhang/shared/scoring/answers';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';

const AGREEMENT = [1, 2, 3, 4, 5] as const;
export type Step = 0 | 1 | 2 | 3 | 4;

/** Every statement answered by a rule; `undefined` leaves a blank. */
export function answerBy(rule: (item: Item, place: number) => Answer | undefined): Answers {
  const answers: Record<string, Answer> = {};
  instrument.items.forEach((item, place) => {
    const answer = rule(item, place);
    if (answer !== undefined) answers[item.id] = answer;
  });
  return answers;
}

/** The answer that is worth this step for this statement, reversed or not. */
export function answerWorth(item: Item, step: Step): Answer {
  return AGREEMENT.find((raw) => raw - 1 === (item.reversed ? 4 - step : step)) ?? 'dk';
}

/** The whole numbers a of a person's 26 scores, by name. */
export function scoresOf(
  answers: Answers,
  bank: Instrument = instrument,
): ReadonlyMap<ScoreName, number> {
  const scores = createScorer(bank)(encodeAnswers(bank, answers));
  return new Map(SCORES.map((name, place) => [name, scores[place] ?? Number.NaN]));
}

/** The statements a score with this name rests on. */
export function itemsOf(name: ScoreName): Item[] {
  const ofName: (item: Item) => boolean = ({ theme, pillar, level, ...item }) => {
    if (name === 'overall') return true;
    if (name === 'oldHabits') return item.reversed;
    if (name === 'strengthening') return item.axisStrengthening;
    return [theme, pillar, `${theme}.${pillar}`, `L${level}`].includes(name);
  };
  return instrument.items.filter(ofName);
}

const gap = fc.constantFrom<Answer | undefined>('dk', undefined);

/** Answers of one person drawn from `given`, with few gaps, with many, and with none. */
function anyAnswers(given: fc.Arbitrary<(item: Item) => Answer>): fc.Arbitrary<Answers> {
  const mixed = (answers: number, gaps: number) =>
    fc
      .array(fc.oneof({ weight: answers, arbitrary: given }, { weight: gaps, arbitrary: gap }), {
        minLength: instrument.items.length,
        maxLength: instrument.items.length,
      })
      .map((drawn) =>
        answerBy((item, place) => {
          const answer = drawn[place];
          return typeof answer === 'function' ? answer(item) : answer;
        }),
      );
  return fc.oneof(mixed(1, 0), mixed(9, 1), mixed(4, 1), mixed(1, 1));
}

/** Any answers one person may give. */
export const answersOfAPerson = anyAnswers(fc.constantFrom(...AGREEMENT).map((raw) => () => raw));

/** Any answers of which none is at the top of the scale. */
export const answersBelowTheTop = anyAnswers(
  fc.constantFrom<Step>(0, 1, 2, 3).map((step) => (item) => answerWorth(item, step)),
);
