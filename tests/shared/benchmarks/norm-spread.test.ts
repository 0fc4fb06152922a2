import { describe, expect, test } from '@jest/globals';
import { spreadOf } from '@samenhang/shared/benchmarks/norm-spread';
import fc from 'fast-check';

const counted = (points: readonly number[]) => ({
  kind: 'counts' as const,
  counts: [...new Set(points)]
    .sort((a, b) => a - b)
    .map((at) => ({ points: at, organisations: points.filter((one) => one === at).length })),
});

describe('where every organisation is counted', () => {
  test('ten or more are told in quartiles, as R has them', () => {
    // quantile(1:12, c(.25, .5, .75)) is 3.75, 6.5, 9.25.
    const twelve = Array.from({ length: 12 }, (_, place) => place + 1);
    expect(spreadOf(counted(twelve))).toEqual({ detail: 'quartiles', points: [3.75, 6.5, 9.25] });
    // quantile(c(10,10,10,10,20,20,30,30,30,90), c(.25,.5,.75)) is 10, 20, 30.
    expect(spreadOf(counted([10, 10, 10, 10, 20, 20, 30, 30, 30, 90])).points).toEqual([
      10, 20, 30,
    ]);
  });

  test('fifty or more in deciles, as R has them', () => {
    // quantile(1:51, seq(.1, .9, .1)) is 6, 11, 16, …, 46.
    const fiftyOne = Array.from({ length: 51 }, (_, place) => place + 1);
    const { detail, points } = spreadOf(counted(fiftyOne));
    expect(detail).toBe('deciles');
    for (const [place, at] of points.entries()) expect(at).toBeCloseTo(6 + 5 * place, 9);
  });

  test('fewer than ten have a middle and nothing more', () => {
    expect(spreadOf(counted([40, 50, 90]))).toEqual({ detail: 'middle', points: [60] });
  });

  test('a hundred million are too many to lay beside each other, and need not be', () => {
    const counts = Array.from({ length: 100 }, (_, place) => ({
      points: place + 1,
      organisations: 1_000_000,
    }));
    const { points } = spreadOf({ kind: 'counts', counts });
    // The place of a tenth lies .9 of the way from the last at 10 to the first at 11.
    expect(points[0]).toBeCloseTo(10.9, 6);
    expect(points[4]).toBeCloseTo(50.5, 6);
  });

  test('they ascend and never leave the organisations', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 80 });
    fc.assert(
      fc.property(values, (points) => {
        const spread = spreadOf(counted(points)).points;
        expect([...spread].sort((a, b) => a - b)).toEqual(spread);
        expect(spread[0]).toBeGreaterThanOrEqual(Math.min(...points));
        expect(spread.at(-1)).toBeLessThanOrEqual(Math.max(...points));
      }),
    );
  });
});

test('a norm of quantiles has those, one of a mean its mean', () => {
  const quartiles = { kind: 'quartiles' as const, organisations: 240, points: [53, 58.5, 63] };
  expect(spreadOf(quartiles)).toEqual({ detail: 'quartiles', points: [53, 58.5, 63] });
  expect(spreadOf({ kind: 'moments', organisations: 30, mean: 57.2, sd: 8 })).toEqual({
    detail: 'middle',
    points: [57.2],
  });
});
