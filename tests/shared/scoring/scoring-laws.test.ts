import { describe, expect, test } from '@jest/globals';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { DENOMINATORS, MISSING, SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { answerBy, answersBelowTheTop, answersOfAPerson, itemsOf, scoresOf } from './answering.ts';

const denominatorOf = (name: ScoreName) => DENOMINATORS[SCORES.indexOf(name)] ?? Number.NaN;

describe('scores do not depend on', () => {
  test('the order of the answers', () => {
    const shuffled = answersOfAPerson.chain((answers) => {
      const entries = Object.entries(answers);
      const all = { minLength: entries.length, maxLength: entries.length };
      return fc.record({
        answers: fc.constant(answers),
        moved: fc.shuffledSubarray(entries, all).map((moved) => Object.fromEntries(moved)),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ answers, moved }) => {
        expect(scoresOf(moved)).toEqual(scoresOf(answers));
      }),
    );
  });

  test('whether "I can\'t judge this" was chosen or nothing', () => {
    fc.assert(
      fc.property(answersOfAPerson, (answers) => {
        const blanked = answerBy(({ id }) => (answers[id] === 'dk' ? undefined : answers[id]));
        expect(scoresOf(blanked)).toEqual(scoresOf(answers));
      }),
    );
  });

  // Old habits are the score of the reversed statements themselves, so other ones make another score.
  test('the direction of a statement whose answer is turned with it, old habits apart', () => {
    const ids = instrument.items.map(({ id }) => id);
    const turnedIds = fc.oneof(fc.constant(ids), fc.subarray(ids));
    fc.assert(
      fc.property(answersOfAPerson, turnedIds, (answers, turned) => {
        const bank = turn(instrument, turned);
        const recoded = answerBy(({ id }) =>
          turned.includes(id) ? recode(answers[id]) : answers[id],
        );
        const withoutHabits = (scores: ReadonlyMap<ScoreName, number>) =>
          [...scores].filter(([name]) => name !== 'oldHabits');
        expect(withoutHabits(scoresOf(recoded, bank))).toEqual(withoutHabits(scoresOf(answers)));
      }),
    );
  });

  function turn(bank: Instrument, ids: readonly string[]): Instrument {
    const items = bank.items.map((item) =>
      ids.includes(item.id) ? { ...item, reversed: !item.reversed } : item,
    );
    return { ...bank, items };
  }

  function recode(answer: Answer | undefined): Answer | undefined {
    const turned: readonly Answer[] = [1, 2, 3, 4, 5];
    return typeof answer === 'number' ? turned[5 - answer] : answer;
  }
});

describe('scores do depend on', () => {
  test('every answer: one step up throughout is 25 points up, and 25 down for old habits', () => {
    fc.assert(
      fc.property(answersBelowTheTop, (answers) => {
        const raised = answerBy((item) => oneStepUp(item.reversed, answers[item.id]));
        const before = scoresOf(answers);
        for (const [name, after] of scoresOf(raised)) {
          const a = before.get(name) ?? Number.NaN;
          const step = denominatorOf(name) * (name === 'oldHabits' ? -1 : 1);
          expect([name, after]).toEqual([name, a === MISSING ? MISSING : a + step]);
        }
      }),
    );
  });

  function oneStepUp(reversed: boolean, answer: Answer | undefined): Answer | undefined {
    const scale: readonly Answer[] = [1, 2, 3, 4, 5];
    return typeof answer === 'number' ? scale[answer - 1 + (reversed ? -1 : 1)] : answer;
  }

  test.each([
    ...SCORES.filter((name) => name.includes('.')).map((name) => [name, 3] as const),
    ...(['L1', 'L2', 'L3', 'L4', 'oldHabits', 'strengthening'] as const).map(
      (name) => [name, 9] as const,
    ),
  ])('which answers there are: %s is there from %i on, whichever they are', (name, floor) => {
    const ids = itemsOf(name).map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), answersOfAPerson, (kept, others) => {
        const answers = answerBy(({ id }) => {
          if (!ids.includes(id)) return others[id];
          return kept.includes(id) ? 4 : 'dk';
        });
        expect(scoresOf(answers).get(name) === MISSING).toBe(kept.length < floor);
      }),
    );
  });
});
