import { describe, expect, test } from '@jest/globals';
import {
  meansReleasedAs,
  meanToComputeWith,
  releasePoints,
  roundOutward,
  STEP,
  shareInBands,
  sizeBand,
  sizeToComputeWith,
} from '@samenhang/shared/disclosure/precision';
import fc from 'fast-check';

describe('the released n', () => {
  test.each([
    [5, 5, 9],
    [9, 5, 9],
    [10, 10, 14],
    [14, 10, 14],
    [15, 15, 19],
    [19, 15, 19],
    [20, 20, 20],
    [21, 21, 21],
    [1000, 1000, 1000],
  ])('of %i persons is %i to %i, and the lower end computes', (n, atLeast, atMost) => {
    expect(sizeBand(n)).toEqual({ atLeast, atMost });
    expect(sizeToComputeWith(n)).toBe(atLeast);
  });

  test('is none of fewer than five', () => {
    expect(() => sizeBand(4)).toThrow(RangeError);
  });
});

const sizes = fc.integer({ min: 5, max: 40 });

describe('a share over the organisation', () => {
  test.each([
    [0, 133, 0],
    [1, 133, 0],
    [6, 133, 0],
    [7, 133, 5],
    [13, 133, 5],
    [133, 133, 95],
    [4, 100, 0],
    [5, 100, 5],
  ])('of %i in %i is in the band from %i percent', (persons, all, from) => {
    expect(shareInBands(persons, all)).toBe(from);
  });
});

describe('a released mean', () => {
  test.each([
    [0, 3, 'orLess'],
    [2.5, 3, 'orLess'],
    [2.51, 3, 'exact'],
    [49.5, 50, 'exact'],
    [62.4, 62, 'exact'],
    [97.49, 97, 'exact'],
    [97.5, 97, 'orMore'],
    [100, 97, 'orMore'],
  ] as const)('of %d is %i (%s)', (mean, value, bound) => {
    expect(releasePoints(mean, 50)).toEqual({ value, bound });
  });

  test.each([
    [12.5, 13, 'orLess'],
    [12.6, 13, 'exact'],
    [87.4, 87, 'exact'],
    [87.5, 87, 'orMore'],
    [97.5, 87, 'orMore'],
  ] as const)('of %d of ten to fourteen persons is %i (%s)', (mean, value, bound) => {
    expect(releasePoints(mean, 14)).toEqual({ value, bound });
  });

  test.each([
    [5, 74],
    [15, 91],
    [20, 93],
    [42, 96],
    [50, 97],
  ])('of %i persons is at most %i: one alone can move it by more', (n, most) => {
    expect(releasePoints(100, n)).toEqual({ value: most, bound: 'orMore' });
  });

  test('leaves open, to whoever gave the lowest answers, whether all others gave the highest', () => {
    // Of n persons n − 1 at 100 and one at 0: the one learns no more than a bound.
    for (let n = 5; n < 60; n += 1) {
      expect(releasePoints((100 * (n - 1)) / n, n).bound).toBe('orMore');
    }
  });

  test('is hidden exactly where its complement is', () => {
    const quarters = fc.integer({ min: 0, max: 400 }).map((n) => n / 4);
    fc.assert(
      fc.property(quarters, sizes, (mean, n) => {
        const bounds = { exact: 'exact', orMore: 'orLess', orLess: 'orMore' };
        expect(releasePoints(100 - mean, n).bound).toBe(bounds[releasePoints(mean, n).bound]);
      }),
    );
  });

  test('lies where it says that it lies', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(hundredths, hundredths, sizes, (mean, other, n) => {
        const { low, high } = meansReleasedAs(releasePoints(mean, n));
        expect(mean).toBeGreaterThanOrEqual(low);
        // Half points are rounded up, but for the lower end, which is hidden.
        expect(mean < high || (mean === high && mean < 50)).toBe(true);
        const alike = releasePoints(other, n).value === releasePoints(mean, n).value;
        if (other > low && other < high) expect(alike).toBe(true);
      }),
    );
  });

  test('is what intervals are laid around, and one that is hidden lends them no middle', () => {
    const of = (n: number) => (mean: number) => meanToComputeWith(mean, n);
    expect([0, 1, 2.5].map(of(50))).toEqual([2.5, 2.5, 2.5]);
    expect([97.5, 99, 100].map(of(50))).toEqual([97.5, 97.5, 97.5]);
    expect([62.4, 62.5, 97.4].map(of(50))).toEqual([62, 63, 97]);
    expect([0, 12.5, 62.5, 87.5, 100].map(of(14))).toEqual([12.5, 12.5, 63, 87.5, 87.5]);
  });
});

describe('limits', () => {
  test('are rounded outward, in fives where no point is shown', () => {
    expect(roundOutward({ low: 41.2, high: 58.9 }, STEP.alone)).toEqual({ low: 40, high: 60 });
    expect(roundOutward({ low: 41.2, high: 58.9 }, STEP.beside)).toEqual({ low: 41, high: 59 });
    expect(roundOutward({ low: 40, high: 60 }, STEP.alone)).toEqual({ low: 40, high: 60 });
  });

  test('stay on the scale', () => {
    expect(roundOutward({ low: -3, high: 104 }, STEP.alone)).toEqual({ low: 0, high: 100 });
    const difference = { low: -100, high: 100 };
    expect(roundOutward({ low: -3.5, high: 104 }, STEP.beside, difference)).toEqual({
      low: -4,
      high: 100,
    });
  });
});
