import { describe, expect, test } from '@jest/globals';
import { DENOMINATORS, SCORES, type ScoreName, toPoints } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import { oracleItems, oraclePersons } from '../../builders/oracle.ts';
import { instrument } from '../instrument.ts';
import { answerBy, answerWorth, scoresOf } from './answering.ts';

const RELATIVE = 1e-9;

function pointsOf(scores: ReadonlyMap<ScoreName, number>, name: ScoreName): number | null {
  return toPoints(scores.get(name) ?? Number.NaN, DENOMINATORS[SCORES.indexOf(name)] ?? Number.NaN);
}

function agrees(found: number | null, wanted: number | null | undefined): boolean {
  if (found === null || wanted === null || wanted === undefined) return found === wanted;
  return Math.abs(found - wanted) <= RELATIVE * Math.abs(wanted);
}

describe('the scores R computed for 626 invented persons', () => {
  const persons = oraclePersons().map((person) => ({
    ...person,
    scores: scoresOf(person.answers),
  }));

  test('are 626 × 26, some of them missing, for the statements we have', () => {
    const values = persons.flatMap(({ expected }) => [...expected.values()]);
    expect(persons).toHaveLength(626);
    expect(values).toHaveLength(626 * 26);
    expect(values.filter((value) => value === null).length).toBeGreaterThan(500);
    const ours = instrument.items.map(
      ({ id, theme, pillar, level, reversed, axisStrengthening }) => ({
        id,
        theme,
        pillar,
        level,
        reversed,
        axisStrengthening,
      }),
    );
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(ours.sort(byId)).toEqual(oracleItems().sort(byId));
  });

  test.each(SCORES)('%s is R’s to 1e-9 and missing where R’s is', (name) => {
    const compared = persons.map(({ id, expected, scores }) => ({
      id,
      wanted: expected.get(name),
      found: pointsOf(scores, name),
    }));
    expect(compared).toHaveLength(626);
    expect(compared.filter(({ found, wanted }) => !agrees(found, wanted))).toEqual([]);
  });
});

describe('worked by hand', () => {
  test('a cell answered 4, 4, 3 and one blank is 32 twelfths, 66.67 points', () => {
    const scores = scoresOf({ 'CON-STR-1': 4, 'CON-STR-2': 4, 'CON-STR-4': 3 });
    expect(scores.get('connect.structure')).toBe(32);
    expect(pointsOf(scores, 'connect.structure')).toBeCloseTo(66.6667, 4);
  });

  test('disagreeing with an old habit counts as agreeing with another statement', () => {
    const scores = scoresOf({ 'CON-STR-1': 5, 'CON-STR-2': 5, 'CON-STR-3': 2, 'CON-STR-4': 5 });
    expect(pointsOf(scores, 'connect.structure')).toBe(93.75);
  });

  test('a theme is the mean of its cells, however many statements each rests on', () => {
    const scores = scoresOf({
      ...{ 'CON-STR-1': 4, 'CON-STR-2': 4, 'CON-STR-4': 3 },
      ...{ 'CON-CUL-1': 1, 'CON-CUL-2': 5, 'CON-CUL-3': 5, 'CON-CUL-4': 5 },
    });
    expect(scores.get('connect.culture')).toBe(48);
    expect(scores.get('connect')).toBe(((32 + 48) / 2) * 6);
    expect(pointsOf(scores, 'connect')).toBeCloseTo(83.3333, 4);
  });

  test('strong agreement with everything is 75 points, and every old habit in full', () => {
    const scores = scoresOf(answerBy(() => 5));
    expect(pointsOf(scores, 'overall')).toBe(75);
    expect(pointsOf(scores, 'connect.culture')).toBe(75);
    expect(pointsOf(scores, 'oldHabits')).toBe(100);
  });

  test.each([
    ['bottom', 0, 0],
    ['middle', 2, 50],
    ['top', 4, 100],
  ] as const)('the %s of the scale throughout is %i steps and %i points', (_, step, points) => {
    const scores = scoresOf(answerBy((item) => answerWorth(item, step)));
    for (const name of SCORES) {
      expect([name, pointsOf(scores, name)]).toEqual([
        name,
        name === 'oldHabits' ? 100 - points : points,
      ]);
    }
  });

  test('a response of another length is refused', () => {
    expect(() => createScorer(instrument)(new Uint8Array(47))).toThrow(RangeError);
    expect(() => createScorer(instrument)(new Uint8Array(49))).toThrow(RangeError);
  });
});
