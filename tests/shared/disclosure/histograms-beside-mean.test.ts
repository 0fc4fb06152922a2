import { describe, expect, test } from '@jest/globals';
import {
  type CutAnswers,
  mayStandBesideMean as mayStand,
} from '@samenhang/shared/disclosure/histograms-beside-mean';
import type { Limits } from '@samenhang/shared/disclosure/precision';

/** Of statements that are cut between the third and the fourth step. */
function mayStandBesideMean(shown: number[][], hidden: number[], sums: Limits): boolean {
  const answers = shown.map((counts): CutAnswers => {
    return { counts, told: counts.reduce((a, b) => a + b, 0), cut: 3 };
  });
  return mayStand(answers, hidden, sums);
}

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

  // Of two items most are in the lower half, of two in the upper one: no mean can be above 85 points.
  const most = [0, 0, 6, 0, 4];
  const all = [0, 0, 0, 0, 10];

  test('may not stand beside an extreme mean that leaves one way to have answered', () => {
    expect(mayStandBesideMean([most, most, all, all], [], { low: 13.52, high: 13.68 })).toBe(false);
    expect(mayStandBesideMean([most, most, all, all], [], { low: 12.72, high: 12.88 })).toBe(true);
  });

  test('may where an item without a histogram can make up for any answer of theirs', () => {
    expect(mayStandBesideMean([most, all], [], { low: 6.76, high: 6.84 })).toBe(false);
    expect(mayStandBesideMean([most, all], [10], { low: 8.76, high: 8.84 })).toBe(true);
  });

  test('may not where a member, who knows one of the answers, would be left one way', () => {
    // One step short of the most: whoever gave that one answer knows all others.
    expect(mayStandBesideMean([all], [], { low: 3.85, high: 3.95 })).toBe(false);
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
