import { describe, expect, test } from '@jest/globals';
import type { Group } from '@samenhang/shared/releases/group';
import { perceptionGaps } from '@samenhang/shared/releases/perception-gaps';
import { releasedRole } from '@samenhang/shared/releases/released-group';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { instrument } from '../instrument.ts';
import { steady } from '../results/groups.ts';
import type { Step } from '../scoring/answering.ts';

const steps = (...counts: number[]): Step[] =>
  ([0, 1, 2, 3, 4] as const).flatMap((step) =>
    Array.from({ length: counts[step] ?? 0 }, () => step),
  );

// 40 persons of the two published teams, standard deviation √(2·400/38) steps·… = 25.65 points.
const yard = yardstickOf(instrument, [
  steady('unit', steps(0, 10, 0, 10)),
  steady('unit', steps(0, 10, 0, 10)),
]);

function roleOf(given: readonly Step[]) {
  const group: Group = {
    tally: steady('view', given),
    n: given.length,
    items: new Set(instrument.items.keys()),
    histograms: new Set(),
    spreads: new Set(SCORES),
    dontKnow: false,
  };
  return { group, released: releasedRole(group, yard) };
}

const overallGap = (a: readonly Step[], b: readonly Step[]) =>
  perceptionGaps([roleOf(a), roleOf(b)], yard).find(({ score }) => score === 'overall');

describe('a perception gap', () => {
  test('of small groups borrows the pooled spread, with the lower end of the band as n', () => {
    // SE = 25.649·√(1/10 + 1/20) = 9.934; t(.975, 38) = 2.0244: 25 ± 20.11 points.
    expect(overallGap(steps(0, 0, 0, 12), steps(0, 0, 20))).toEqual({
      score: 'overall',
      first: 0,
      second: 1,
      difference: 25,
      interval: { low: 4, high: 46 },
      effect: 'large',
      flagged: true,
    });
  });

  test('is the same turned round: either group may be the small one', () => {
    expect(overallGap(steps(0, 0, 20), steps(0, 0, 0, 12))).toMatchObject({
      difference: -25,
      interval: { low: -46, high: -4 },
    });
  });

  test('of twenty and more in both is by their own spreads', () => {
    // Each varies between 25 and 50 points: s = 12.8, SE = 4.06, Welch's df 38: 0 ± 8.21 points.
    const half = steps(0, 10, 10);
    expect(overallGap(half, half)).toMatchObject({
      difference: 0,
      interval: { low: -9, high: 9 },
      effect: 'none',
      flagged: false,
    });
  });

  test('is not told of a group without points', () => {
    expect(overallGap(steps(0, 0, 0, 9), steps(0, 0, 20))).toBeUndefined();
  });
});
