import { describe, expect, test } from '@jest/globals';
import type { Item } from '@samenhang/shared/instruments/schema';
import { type Answer, type Answers, encodeAnswers } from '@samenhang/shared/scoring/answers';
import {
  DENOMINATORS,
  FIRST,
  MISSING,
  SCORES,
  type ScoreName,
  toPoints,
} from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import fc from 'fast-check';
import { oraclePersons } from '../../builders/oracle.ts';
import { instrument } from '../instrument.ts';
import { answerBy, answersOfAPerson, answerWorth, itemsOf, scoresOf } from './answering.ts';
import { rationalScores } from './rational-scores.ts';

const STEPS = [0, 1, 2, 3, 4] as const;

const denominatorOf = (name: ScoreName) => DENOMINATORS[SCORES.indexOf(name)] ?? Number.NaN;

/** Demands that each score is exactly 25·a/D of the definition, nothing rounded or cut off. */
function expectExact(answers: Answers): void {
  const exact = rationalScores(instrument, answers);
  const wrong = [...scoresOf(answers)].filter(([name, a]) => {
    const mean = exact.get(name);
    const found = a === MISSING ? undefined : BigInt(a) * (mean?.under ?? 1n);
    return found !== (mean && mean.over * BigInt(denominatorOf(name)));
  });
  expect(wrong).toEqual([]);
}

describe('a score vector', () => {
  test('names every score once, and each family begins where FIRST says', () => {
    expect(SCORES).toHaveLength(26);
    expect(new Set(SCORES).size).toBe(26);
    expect(Object.entries(FIRST).map(([family, place]) => [family, SCORES[place]])).toEqual([
      ['cell', 'connect.structure'],
      ['theme', 'connect'],
      ['pillar', 'structure'],
      ['level', 'L1'],
      ['overall', 'overall'],
      ['oldHabits', 'oldHabits'],
      ['strengthening', 'strengthening'],
    ]);
  });

  test('holds whole numbers that are exact, whatever is answered', () => {
    fc.assert(fc.property(answersOfAPerson, expectExact), { numRuns: 1000 });
  });

  test('is exact for every way to answer the four statements of a cell', () => {
    const choices: (Answer | undefined)[] = [1, 2, 3, 4, 5, undefined];
    const cell = itemsOf('perform.culture');
    for (let way = 0; way < 6 ** 4; way += 1) {
      const chosen = (place: number) => choices[Math.floor(way / 6 ** place) % 6];
      expectExact(answerBy((item) => (cell.includes(item) ? chosen(cell.indexOf(item)) : 3)));
    }
  });

  test.each(['L1', 'L4', 'oldHabits', 'strengthening'] as const)(
    'is exact for every number of answers and every sum of %s',
    (name) => {
      const items = itemsOf(name);
      for (let answered = 0; answered <= 12; answered += 1) {
        for (let sum = 0; sum <= 4 * answered; sum += 1) {
          const rule = (item: Item) => {
            const place = items.indexOf(item);
            const rest = Math.max(0, Math.min(4, sum - 4 * place));
            const step = STEPS.find((known) => known === rest) ?? 0;
            return place < 0 || place >= answered ? undefined : answerWorth(item, step);
          };
          expectExact(answerBy(rule));
        }
      }
    },
  );

  test('stands on the coarsest lattice that is exact', () => {
    const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
    const vectors = oraclePersons().map(({ answers }) => scoresOf(answers));
    const families: ScoreName[][] = [
      SCORES.slice(FIRST.cell, FIRST.theme),
      SCORES.slice(FIRST.theme, FIRST.pillar),
      SCORES.slice(FIRST.pillar, FIRST.level),
      [...SCORES.slice(FIRST.level, FIRST.overall), 'oldHabits', 'strengthening'],
      ['overall'],
    ];
    for (const names of families) {
      const values = vectors.flatMap((scores) => names.map((name) => scores.get(name) ?? MISSING));
      const valid = values.filter((a) => a !== MISSING);
      expect([names[0], valid.reduce(gcd, denominatorOf(names[0] ?? 'overall'))]).toEqual([
        names[0],
        1,
      ]);
    }
  });

  test('lies within 0..100 points or is missing', () => {
    fc.assert(
      fc.property(answersOfAPerson, (answers) => {
        for (const [name, a] of scoresOf(answers)) {
          const points = toPoints(a, denominatorOf(name));
          expect(points === null || (points >= 0 && points <= 100)).toBe(true);
          expect(points === null).toBe(a === MISSING);
        }
      }),
    );
  });

  test('passed in for reuse is the same vector, with the scores of a new one', () => {
    const score = createScorer(instrument);
    const reused = new Int32Array(SCORES.length);
    fc.assert(
      fc.property(answersOfAPerson, fc.integer(), (answers, left) => {
        reused.fill(left);
        const codes = encodeAnswers(instrument, answers);
        expect(score(codes, reused)).toBe(reused);
        expect(reused).toEqual(createScorer(instrument)(codes));
        expect(score(codes)).not.toBe(score(codes));
      }),
    );
  });
});
