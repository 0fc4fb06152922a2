import { describe, expect, test } from '@jest/globals';
import type { Item } from '@samenhang/shared/instruments/schema';
import type { Answer, Answers } from '@samenhang/shared/scoring/answers';
import { nextSteps, recognisedHabits } from '@samenhang/shared/scoring/next-steps';
import fc from 'fast-check';
import { instrument, itemOf } from '../instrument.ts';
import { answerBy, answersOfAPerson, answerWorth, type Step } from './answering.ts';

/** Everything at step 3, which calls for no next step, but for these statements. */
function steps(exceptions: Readonly<Record<string, Step>>): Answers {
  return answerBy((item) => answerWorth(item, exceptions[item.id] ?? 3));
}

const idsOf = (answers: Answers) => nextSteps(instrument, answers).map(({ id }) => id);

describe('next steps', () => {
  test('begin with the lowest answer', () => {
    expect(idsOf(steps({ 'CON-STR-1': 2, 'DEV-STR-1': 0, 'PRO-STR-1': 1 }))).toEqual([
      'DEV-STR-1',
      'PRO-STR-1',
      'CON-STR-1',
    ]);
  });

  test('go by the answer before the level', () => {
    expect(idsOf(steps({ 'CON-STR-1': 1, 'PRO-LEA-4': 0 }))).toEqual(['PRO-LEA-4', 'CON-STR-1']);
  });

  test('of equal answers begin with the lower level', () => {
    const equal = steps({ 'CON-STR-4': 1, 'PER-STR-3': 1, 'DEV-CUL-2': 1, 'PRO-LEA-1': 1 });
    expect(idsOf(equal)).toEqual(['PRO-LEA-1', 'DEV-CUL-2', 'PER-STR-3']);
  });

  test('of equal answers at one level begin with what was asked first', () => {
    const equal = steps({ 'PRO-LEA-1': 2, 'PER-LEA-1': 2, 'CON-STR-1': 2, 'CON-CUL-1': 2 });
    expect(idsOf(equal)).toEqual(['CON-CUL-1', 'CON-STR-1', 'PER-LEA-1']);
  });

  test('are those of level 1, in the order of asking, where all answers are alike', () => {
    const first = ['CON-LEA-1', 'CON-CUL-1', 'CON-STR-1'];
    expect(idsOf(answerBy((item) => answerWorth(item, 0)))).toEqual(first);
    const backwards = { ...instrument, items: instrument.items.toReversed() };
    const found = nextSteps(
      backwards,
      answerBy((item) => answerWorth(item, 0)),
    );
    expect(found.map(({ id }) => id)).toEqual(first);
  });

  test('come from the middle of the scale and below, not from above', () => {
    expect(idsOf(steps({ 'CON-STR-1': 2 }))).toEqual(['CON-STR-1']);
    expect(idsOf(steps({}))).toEqual([]);
  });

  test('take agreement with an old habit for a low answer, and disagreement for a high one', () => {
    const content = answerBy((item) => answerWorth(item, 4));
    expect(idsOf({ ...content, 'CON-LEA-1': 5 })).toEqual(['CON-LEA-1']);
    expect(idsOf({ ...content, 'CON-LEA-1': 3 })).toEqual(['CON-LEA-1']);
    expect(idsOf({ ...content, 'CON-LEA-1': 2 })).toEqual([]);
    expect(idsOf({ ...content, 'CON-LEA-1': 1 })).toEqual([]);
  });

  test('never come from "I can\'t judge this" or a blank', () => {
    expect(idsOf(answerBy(() => 'dk'))).toEqual([]);
    expect(idsOf({})).toEqual([]);
    expect(idsOf({ 'CON-STR-1': 'dk', 'PRO-LEA-4': 1 })).toEqual(['PRO-LEA-4']);
  });

  test('are three at most, of answered statements, and of no others that are lower', () => {
    const rank = (item: Item, answer: Answer | undefined) =>
      typeof answer === 'number'
        ? (item.reversed ? 5 - answer : answer - 1) * 1000 + item.level * 100 + item.order
        : Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(answersOfAPerson, (answers) => {
        const ranks = (items: readonly Item[]) => items.map((item) => rank(item, answers[item.id]));
        const low = ranks(instrument.items).filter((place) => place < 3000);
        const lowest = low.sort((a, b) => a - b).slice(0, 3);
        expect(ranks(nextSteps(instrument, answers))).toEqual(lowest);
      }),
    );
  });
});

describe('a recognised old habit', () => {
  const recognised = (answers: Answers) =>
    recognisedHabits(instrument, answers).map(({ item }) => item);

  test.each<[Answer | undefined, boolean]>([
    [1, false],
    [2, false],
    [3, false],
    [4, true],
    [5, true],
    ['dk', false],
    [undefined, false],
  ])('answered %s: %s', (answer, wanted) => {
    expect(itemOf(instrument, 'PER-LEA-3').reversed).toBe(true);
    expect(recognised({ 'PER-LEA-3': answer })).toEqual(wanted ? ['PER-LEA-3'] : []);
  });

  test('is never that of a statement which is not reversed', () => {
    for (const answer of [1, 2, 3, 4, 5] as const) {
      expect(recognised(answerBy((item) => (item.reversed ? 1 : answer)))).toEqual([]);
    }
  });

  test('stands where the bank has it, however strongly it is recognised', () => {
    const all = instrument.habits.map(({ item }) => item);
    expect(all).toHaveLength(12);
    expect(recognised(answerBy((_, place) => (place % 2 === 0 ? 4 : 5)))).toEqual(all);
  });
});
