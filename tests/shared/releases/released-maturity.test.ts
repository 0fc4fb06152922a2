import { describe, expect, test } from '@jest/globals';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedMaturity } from '@samenhang/shared/releases/released-maturity';
import { meansOf } from '@samenhang/shared/releases/released-scores';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
import { isSecure, maturityOf as ofMeans } from '@samenhang/shared/results/maturity';
import { squareMatrix } from '@samenhang/shared/statistics/square-matrix';
import { instrument } from '../instrument.ts';
import { steady } from '../results/groups.ts';
import type { Step } from '../scoring/answering.ts';

// No team is published: levels are taken to have an SD of 25 points and to correlate by one half.
const yard = yardstickOf(instrument, []);

function maturityOf(steps: readonly Step[]) {
  const group: Group = {
    tally: steady('unit', steps),
    n: steps.length,
    items: new Set(instrument.items.keys()),
    histograms: new Set(),
    spreads: new Set(),
    dontKnow: false,
  };
  return releasedMaturity(group, meansOf(group, yard), yard);
}

const half = (persons: number, low: Step, high: Step): Step[] =>
  Array.from({ length: persons }, (_, person) => (person % 2 === 0 ? low : high));

describe('maturity in a release', () => {
  test('with all levels at the threshold is 1/2, 1/3, 1/4 and 1/5 certain', () => {
    // Of variables that correlate by ½, all l lie above their means with chance 1/(l + 1).
    expect(maturityOf(half(20, 2, 3))).toMatchObject({
      level: 4,
      certainty: [50, 33, 25, 20],
      secure: false,
    });
  });

  test('below twenty persons is computed with the lower end of the band as n', () => {
    // Means of 75 points, SE 25/√10 = 7.91: Φ(12.5/7.91) = .943; with n = 12 it would be .958.
    expect(maturityOf(half(12, 2, 4))?.certainty?.[0]).toBe(94);
  });
});

describe('whether it is secure how far a group is', () => {
  test('at level 0 is the opposite of how certain level 1 is', () => {
    // Level 1 just below the threshold: as good as even, so level 0 is too close to call.
    const close = maturityOf([...half(18, 2, 3), 2, 2]);
    expect(close).toMatchObject({ level: 0, secure: false });
    expect(close?.certainty?.[0]).toBeGreaterThan(20);
    expect(maturityOf(half(20, 0, 1))).toMatchObject({ level: 0, secure: true });
  });

  test.each([
    [1, [80, 3, 0, 0], true],
    [1, [79, 3, 0, 0], false],
    [3, [99, 95, 80, 10], true],
    [0, [20, 0, 0, 0], true],
    [0, [21, 0, 0, 0], false],
    [0, null, false],
    [2, null, false],
  ])('of level %s with certainties %s: %s', (level, certainty, secure) => {
    expect(isSecure(level, certainty)).toBe(secure);
  });

  test('follows the certainty as it is told: what rounds to 80 is secure', () => {
    // Errors of which level 1 lies .8275 above the threshold: Φ(.8275) = .7960.
    const found = ofMeans(
      [62.5 + 8.275, 40, 40, 40],
      squareMatrix(4, (i, j) => (i === j ? 100 : 0)),
      62.5,
    );
    expect(Math.round(100 * (found?.atLeast?.[0] ?? 0))).toBe(80);
    expect(found?.atLeast?.[0]).toBeLessThan(0.8);
    expect(found?.secure).toBe(true);
  });
});
