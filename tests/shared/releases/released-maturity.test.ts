import { describe, expect, test } from '@jest/globals';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedMaturity } from '@samenhang/shared/releases/released-maturity';
import { meansOf } from '@samenhang/shared/releases/released-scores';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
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
