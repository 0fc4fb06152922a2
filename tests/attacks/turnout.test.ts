import { describe, expect, test } from '@jest/globals';
import { roundsUntil } from './reconstruction/rounds.ts';
import { type Asked, attackEveryTurnout, tellByRelease } from './turnout/every-turnout.ts';
import { addedUpLine, certainFrom, shownLine, TURNOUT_MUTANTS } from './turnout/turnout-rules.ts';

const ORGANISATIONS = 2_000;
const seeds = Array.from({ length: ORGANISATIONS }, (_, seed) => seed);

describe('somebody who knows who was invited', () => {
  test('is certain of nobody that they answered, by the lines shown while a cycle is open', () => {
    expect(seeds.filter((seed) => certainFrom(seed, shownLine).certain.length > 0)).toEqual([]);
  });

  test('reads these lines rightly', () => {
    expect(seeds.filter((seed) => certainFrom(seed, shownLine).wrong.length > 0)).toEqual([]);
  });

  test('is certain of nobody where the lines of units add up to those above', () => {
    const found = seeds.filter((seed) => certainFrom(seed, addedUpLine).certain.length > 0);
    expect(found).toEqual([]);
  });

  test.each(TURNOUT_MUTANTS)(
    'is certain of somebody by %s, in organisation %i',
    (_, needed, tell) => {
      expect(roundsUntil((seed) => certainFrom(seed, tell).certain.length > 0)).toBe(needed);
    },
  );
});

const teams = (...sizes: readonly number[]): Asked[] =>
  sizes.map((invited, at) => ({ team: `t${at}`, role: 'staff', invited }));

const ROLES_OF_ONE_TEAM: Asked[] = [
  { team: 't0', role: 'staff', invited: 12 },
  { team: 't0', role: 'manager', invited: 6 },
];

describe('every turnout that leads to a release', () => {
  test.each([
    ['one team of 10', teams(10)],
    ['one team of 25', teams(25)],
    ['teams of 6 and 6', teams(6, 6)],
    ['teams of 11 and 4', teams(11, 4)],
    ['teams of 10, 5 and 5', teams(10, 5, 5)],
    ['teams of 25 and 22', teams(25, 22)],
    ['one team of 12 employees and 6 managers', ROLES_OF_ONE_TEAM],
  ])('leaves open whether somebody did not answer, in %s', (_, asked) => {
    const invited = asked.map((people) => people.invited);
    expect(attackEveryTurnout(invited, tellByRelease(asked))).toEqual([]);
  });

  test('is found out where a band is told of all, and not where one may be missing', () => {
    const band = (persons: number) => String(Math.floor(persons / 5));
    expect(attackEveryTurnout([10], ([n = 0]) => band(n))).toEqual([{ answered: [10], all: 0 }]);
    expect(attackEveryTurnout([10], ([n = 0]) => band(Math.min(n, 9)))).toEqual([]);
  });

  const lessOneOfAll = (n: number, invited: number) => Math.min(n, invited - 1);

  test('is found out by a difference of two exact sizes, where each hides that one is missing', () => {
    const found = attackEveryTurnout([25, 22], ([a = 0, b = 0]) =>
      [lessOneOfAll(a, 25), lessOneOfAll(b, 22), lessOneOfAll(a + b, 47)].join(),
    );
    expect(found).toContainEqual({ answered: [25, 20], all: 0 });
  });

  test('is not found out where the size of the whole is that of its parts, as told, added up', () => {
    const found = attackEveryTurnout([25, 22], ([a = 0, b = 0]) => {
      const told = [lessOneOfAll(a, 25), lessOneOfAll(b, 22)];
      return [...told, told.reduce((sum, n) => sum + n)].join();
    });
    expect(found).toEqual([]);
  });
});
