import { describe, expect, test } from '@jest/globals';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedGroup } from '@samenhang/shared/releases/released-group';
import { releasedLeaning } from '@samenhang/shared/releases/released-leaning';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
import { acquiescence, leaningOf } from '@samenhang/shared/results/acquiescence';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { instrument } from '../instrument.ts';
import { groupOf } from '../results/groups.ts';

const yard = yardstickOf(instrument, []);

/** What is released of persons who answer so, keyed and reversed statements apart. */
function releasedOf(persons: number, rule: (reversed: boolean, person: number) => Answer) {
  const group: Group = {
    tally: groupOf('unit', persons, ({ reversed }, person) => rule(reversed, person)),
    n: persons,
    items: new Set(instrument.items.keys()),
    histograms: new Set(),
    spreads: new Set(),
    dontKnow: false,
  };
  return releasedGroup(group, new Map(), yard, null);
}
const leaning = (persons: number, rule: (reversed: boolean, person: number) => Answer) =>
  releasedLeaning(releasedOf(persons, rule));

describe('acquiescence, in answer steps', () => {
  // Of 48 statements 12 are reversed: the overall score is (3·keyed + (100 − reversed))/4.
  test.each([
    ['5 to everything', 75, 100, 2],
    ['3 to everything', 50, 50, 0],
    ['1 to everything', 25, 0, -2],
    ['what agrees with itself, high', 100, 0, 0],
    ['what agrees with itself, low', 0, 100, 0],
  ])('of %s', (_, overall, oldHabits, steps) => {
    expect(acquiescence({ overall, oldHabits })).toBeCloseTo(steps, 12);
  });

  test('is told from three quarters of a step to either side', () => {
    expect([0.75, 0.74, 0, -0.74, -0.75].map(leaningOf)).toEqual([
      'agreeing',
      null,
      null,
      null,
      'disagreeing',
    ]);
  });
});

describe.each([12, 20])('of %s persons it is told', (persons) => {
  test('that they agree, or disagree, with everything', () => {
    expect(leaning(persons, () => 5)).toBe('agreeing');
    expect(leaning(persons, () => 1)).toBe('disagreeing');
  });

  test('that neither is so of people who answer what they mean, or the middle', () => {
    expect(leaning(persons, () => 3)).toBeNull();
    expect(leaning(persons, (reversed) => (reversed ? 1 : 5))).toBeNull();
    expect(leaning(persons, (reversed) => (reversed ? 5 : 1))).toBeNull();
  });

  test('by as much as was answered: ½(4 + 3¾) − 3 is told, ½(4 + 3¼) − 3 is not', () => {
    const mixed = (often: number) => (reversed: boolean, person: number) =>
      reversed && person % 4 >= often ? 3 : 4;
    expect(leaning(persons, mixed(3))).toBe('agreeing');
    expect(leaning(persons, mixed(1))).toBeNull();
  });
});

test('of five to nine persons, who have no points, nothing is told', () => {
  expect(leaning(8, () => 5)).toBeNull();
});
