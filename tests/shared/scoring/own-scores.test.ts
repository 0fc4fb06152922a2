import { describe, expect, test } from '@jest/globals';
import { DENOMINATORS, SCORES, toPoints } from '@samenhang/shared/scoring/lattice';
import { type OwnScore, ownResult } from '@samenhang/shared/scoring/own-scores';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { answerBy, answersOfAPerson, answerWorth, itemsOf, scoresOf } from './answering.ts';

describe('what a person sees of their own answers', () => {
  test('is every theme, pillar and level, the whole, old habits, next steps and habits', () => {
    const content = answerBy((item) => answerWorth(item, 3));
    const scored = (value: number, answered: number): OwnScore => ({ value, answered });
    expect(ownResult(instrument, content)).toEqual({
      themes: {
        connect: scored(75, 12),
        perform: scored(75, 12),
        develop: scored(75, 12),
        progress: scored(75, 12),
      },
      pillars: { structure: scored(75, 16), culture: scored(75, 16), leadership: scored(75, 16) },
      levels: { L1: scored(75, 12), L2: scored(75, 12), L3: scored(75, 12), L4: scored(75, 12) },
      overall: scored(75, 48),
      oldHabits: scored(25, 12),
      nextSteps: [],
      habits: [],
    });
  });

  test('holds no cell: four statements do not judge a person', () => {
    const seen = JSON.stringify(
      ownResult(
        instrument,
        answerBy(() => 3),
      ),
    );
    for (const cell of SCORES.filter((name) => name.includes('.'))) {
      expect(seen).not.toContain(cell);
    }
  });

  test('of nothing answered is no score at all, not a zero', () => {
    const nothing = { value: null, answered: 0 };
    expect(ownResult(instrument, {})).toEqual({
      themes: { connect: nothing, perform: nothing, develop: nothing, progress: nothing },
      pillars: { structure: nothing, culture: nothing, leadership: nothing },
      levels: { L1: nothing, L2: nothing, L3: nothing, L4: nothing },
      overall: nothing,
      oldHabits: nothing,
      nextSteps: [],
      habits: [],
    });
  });

  test('counts valid answers even where they are too few for a score', () => {
    const level1 = itemsOf('L1').map(({ id }) => id);
    const kept = new Set(level1.slice(0, 8));
    const result = ownResult(
      instrument,
      answerBy(({ id }) => (kept.has(id) ? 4 : 'dk')),
    );
    expect(result.levels.L1).toEqual({ value: null, answered: 8 });
    expect(result.levels.L2).toEqual({ value: null, answered: 0 });
    expect(result.overall).toEqual({ value: null, answered: 8 });
  });

  test('counts neither "I can\'t judge this" nor a blank as an answer', () => {
    const [first, second] = itemsOf('connect.culture').map(({ id }) => id);
    const result = ownResult(
      instrument,
      answerBy(({ id }) => {
        if (id === first) return 'dk';
        return id === second ? undefined : 3;
      }),
    );
    expect(result.themes.connect).toEqual({ value: 50, answered: 10 });
    expect(result.pillars.culture).toEqual({ value: 50, answered: 14 });
    expect(result.overall).toEqual({ value: 50, answered: 46 });
  });

  test('names next steps by statement and habits by habit', () => {
    const content = answerBy((item) => answerWorth(item, 4));
    const result = ownResult(instrument, { ...content, 'PRO-LEA-3': 5, 'CON-STR-4': 2 });
    expect(result.nextSteps).toEqual(['PRO-LEA-3', 'CON-STR-4']);
    expect(result.habits).toEqual(['talent-hoarding']);
  });

  test('shows each score in its own place, with the answers it rests on', () => {
    fc.assert(
      fc.property(answersOfAPerson, (answers) => {
        const { themes, pillars, levels, overall, oldHabits } = ownResult(instrument, answers);
        const { L1, L2, L3, L4 } = levels;
        const seen = { ...themes, ...pillars, L1, L2, L3, L4, overall, oldHabits };
        const scores = scoresOf(answers);
        for (const [place, name] of SCORES.entries()) {
          if (name.includes('.') || name === 'strengthening') continue;
          const value = toPoints(scores.get(name) ?? Number.NaN, DENOMINATORS[place] ?? Number.NaN);
          const answered = itemsOf(name).filter(({ id }) => typeof answers[id] === 'number').length;
          expect([name, new Map(Object.entries(seen)).get(name)]).toEqual([
            name,
            { value, answered },
          ]);
        }
        expect(Object.keys(seen)).toHaveLength(13);
      }),
    );
  });
});
