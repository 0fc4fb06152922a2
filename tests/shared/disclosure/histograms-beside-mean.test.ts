import { describe, expect, test } from '@jest/globals';
import { mayStandBesideMean } from '@samenhang/shared/disclosure/histograms-beside-mean';

const ANYWHERE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const ALMOST_NONE = [
  [11, 0, 0, 0, 0],
  [9, 1, 0, 0, 1],
  [10, 1, 0, 0, 0],
  [11, 0, 0, 0, 0],
];

describe('histograms of some items', () => {
  test('may stand alone', () => {
    expect(mayStandBesideMean(ALMOST_NONE, [], ANYWHERE)).toBe(true);
  });

  test('may stand beside a mean in the middle of the scale', () => {
    const items = [
      [2, 3, 3, 2, 2],
      [0, 5, 6, 1, 0],
      [3, 0, 4, 0, 5],
      [1, 4, 4, 2, 1],
    ];
    // Together 7.08 steps, 44 points.
    expect(mayStandBesideMean(items, [], { low: 6.96, high: 7.12 })).toBe(true);
  });

  test('may not stand beside an extreme mean that leaves one way to have answered', () => {
    // 3 points: .40 to .56 steps, so exactly one of the second item answered the highest step.
    expect(mayStandBesideMean(ALMOST_NONE, [], { low: 0.4, high: 0.56 })).toBe(false);
  });

  test('may where an item without a histogram can make up for any answer of theirs', () => {
    const middling = { low: 1.4, high: 1.6 };
    expect(mayStandBesideMean([[9, 1, 0, 0, 1]], [], { low: 0.4, high: 0.56 })).toBe(false);
    expect(mayStandBesideMean([[9, 1, 0, 0, 1]], [9], middling)).toBe(true);
  });

  test('may not where they complete an item that has none', () => {
    // "3 or less" for four statements leaves .1 for both that nine answered: all of them nothing.
    const shown = [
      [8, 1, 1, 0, 0],
      [10, 0, 0, 0, 0],
    ];
    const low = Number.NEGATIVE_INFINITY;
    expect(mayStandBesideMean(shown, [9, 9], { low, high: 0.4 })).toBe(false);
    expect(mayStandBesideMean(shown, [9, 9], { low, high: 0.6 })).toBe(true);
  });

  test('are not looked into from twenty persons on', () => {
    expect(mayStandBesideMean([[20, 0, 0, 0, 0]], [], { low: 0, high: 0.001 })).toBe(true);
  });
});
