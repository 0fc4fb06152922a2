import { describe, expect, test } from '@jest/globals';
import { attackAsEveryMember, attackEveryWorld } from './answers/every-world.ts';
import { attackSize } from './answers/size-behind.ts';
import { tellByRelease } from './answers/tell-by-release.ts';
import { eachByItself, wholeBesideParts } from './answers/told-before.ts';
import type { Tell, World } from './answers/worlds.ts';
import { isLongRun } from './reconstruction/rounds.ts';

/** Answers to a statement. */
const STEPS = 5;
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, more) => from + more);

/** What is found, cut short: there may be thousands. */
const some = (found: readonly unknown[]) => ({ found: found.length, first: found[0] });
const NOTHING = { found: 0, first: undefined };

const known = new Map<string, Tell>();

/** What the product tells of groups of these sizes, worked out once. */
function releaseOf(...sizes: readonly number[]): Tell {
  const tell = known.get(sizes.join()) ?? tellByRelease(sizes, STEPS);
  known.set(sizes.join(), tell);
  return tell;
}

/** Groups of twenty and more have many more ways to answer, and show exact shares. */
const SIZES = [...numbers(10, 19), ...(isLongRun ? [20, 21, 25, 29, 30, 46] : [20, 21])];

describe('every way to answer a statement that is told alike', () => {
  test.each(SIZES)('by %i persons leaves open what few, or all, answered', (size) => {
    expect(some(attackEveryWorld([size], STEPS, releaseOf(size)))).toEqual(NOTHING);
  });

  test.each(SIZES)('by %i persons tells a member nothing of the others', (size) => {
    expect(some(attackAsEveryMember([size], STEPS, releaseOf(size)))).toEqual(NOTHING);
  });

  test.each([
    ['10 to 14', numbers(10, 14)],
    ['15 to 19', numbers(15, 19)],
  ])('can be of each size from %s', (_, band) => {
    expect(some(attackSize(band, STEPS, (size) => byCounts(releaseOf(size))))).toEqual(NOTHING);
  });
});

/** More than a hundred thousand ways, which take a minute. */
const FAMILIES = [[10, 5]];

/** Not skipped otherwise: a test that is left out counts as one that failed. */
const describeLong: typeof describe | undefined = isLongRun ? describe : undefined;

describeLong?.('every way in which teams and the unit they make up can have answered', () => {
  test.each(FAMILIES)('teams of %i and %i leave open what few, or all, answered', (...sizes) => {
    expect(some(attackEveryWorld(sizes, STEPS, releaseOf(...sizes)))).toEqual(NOTHING);
  });

  test.each(FAMILIES)('teams of %i and %i tell a member nothing of the others', (...sizes) => {
    expect(some(attackAsEveryMember(sizes, STEPS, releaseOf(...sizes)))).toEqual(NOTHING);
  });
});

const byCounts = (tell: Tell) => (counts: World[number]) => tell([counts]);

describe('rules that tell too much are found:', () => {
  test('bins merged until each holds nobody or five tell that fewer gave an answer', () => {
    const found = attackEveryWorld([10], STEPS, eachByItself);
    expect(found).toContainEqual(expect.objectContaining({ first: 3, last: 4, least: 10 }));
    expect(found.some(({ least, most }) => least > 0 && most < 5)).toBe(true);
  });

  test('"nearly all" of nine in ten tells who differed what all others answered', () => {
    const found = attackAsEveryMember([10], STEPS, eachByItself);
    const member = { part: 0, own: 0 };
    expect(found).toContainEqual(
      expect.objectContaining({ member, first: 4, last: 4, least: 9, most: 9 }),
    );
  });

  test.each([
    ['each by itself', eachByItself],
    ['the unit beside its teams', wholeBesideParts],
  ])('histograms of teams and their unit, %s', (_, tell) => {
    const found = attackEveryWorld([10, 10], 2, tell);
    expect(found).toContainEqual(expect.objectContaining({ part: 1, least: 2, most: 2 }));
  });

  test('shares in fives tell which size of a band it is', () => {
    const found = attackSize(numbers(10, 14), STEPS, () => byCounts(eachByItself));
    expect(found.some(({ sizes }) => sizes.length === 1)).toBe(true);
  });

  test('nothing is found where nothing is told', () => {
    expect(attackEveryWorld([10, 5], 3, () => '')).toEqual([]);
    expect(attackAsEveryMember([10, 5], 3, () => '')).toEqual([]);
    expect(attackSize(numbers(10, 14), 3, () => () => '')).toEqual([]);
  });
});
