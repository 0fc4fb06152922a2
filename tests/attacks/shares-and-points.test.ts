import { describe, expect, test } from '@jest/globals';
import { attackScore, MOST_SHORT } from './answers/score-attack.ts';
import { attackShare, narrowShares } from './answers/share-attack.ts';
import { tellScore } from './answers/tell-score.ts';
import { tellCannotJudge, tellStraightLiners } from './answers/tell-share.ts';

/** Those up to 42 can be completed by one member whose own answers are at the other end. */
const SIZES = Array.from({ length: 37 }, (_, more) => 10 + more);

/** Sizes of which something is found, with how much and what is found first. */
const foundAt = (find: (size: number) => readonly unknown[]) =>
  SIZES.flatMap((size) => {
    const found = find(size);
    return found.length === 0 ? [] : [{ size, found: found.length, first: found[0] }];
  });

describe('the points of a cell, near an end of the scale', () => {
  test.each([
    ['top', 'unit'],
    ['bottom', 'unit'],
    ['top', 'role'],
    ['bottom', 'role'],
  ] as const)('at the %s, of a %s of 10 to 46, tell no member of the others', (end, shown) => {
    expect(foundAt((size) => attackScore(tellScore({ size, end, shown })))).toEqual([]);
  });

  const points = (short: number, size: number) => 100 - (100 * short) / (size * MOST_SHORT);

  test('in whole points, and "97 or more", tell it of every group up to 42', () => {
    const told = (mean: number) => (mean >= 97.5 ? '97 or more' : String(Math.round(mean)));
    const found = foundAt((size) => attackScore((short) => told(points(short, size))));
    expect(found.map(({ size }) => size)).toEqual(SIZES.filter((size) => size <= 42));
    expect(attackScore((short) => told(points(short, 10)))).toContainEqual({
      own: 4,
      others: { least: 0, most: 0 },
      told: '97 or more',
    });
  });

  test('tell nothing where the end is hidden twice as far as one member alone can reach', () => {
    const told = (short: number) => (short < 2 * MOST_SHORT ? 'high' : String(short));
    expect(attackScore(told)).toEqual([]);
  });
});

describe('the share who gave one answer throughout', () => {
  test.each([100, 133, 160])('of %i tells of nobody, or of five and more', (all) => {
    const tell = tellStraightLiners(all);
    expect(attackShare(all, tell)).toEqual([]);
    expect(narrowShares(all, tell)).toEqual([]);
  });

  test('in whole percents tells of one, and in fives of nobody', () => {
    const whole = (persons: number) => String(Math.round((100 * persons) / 133));
    expect(attackShare(133, whole)).toContainEqual({ told: '1', persons: [1] });
    const inFives = (persons: number) => String(Math.min(19, Math.floor((20 * persons) / 133)));
    expect(attackShare(133, inFives)).toEqual([]);
    expect(narrowShares(133, inFives)).toEqual([]);
  });
});

describe('the share who cannot judge a statement', () => {
  test('of 10 to 46 leaves nobody, or five and more, on both sides', () => {
    expect(foundAt((size) => attackShare(size, tellCannotJudge(size)))).toEqual([]);
  });

  test('from five persons on tells of few who can, and that nobody can', () => {
    const fromFive = (persons: number) => (persons < 5 ? 'few' : String(persons));
    const found = attackShare(20, fromFive).map(({ told }) => told);
    expect(found).toEqual(['16', '17', '18', '19', '20']);
  });
});
