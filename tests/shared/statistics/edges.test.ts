import { describe, expect, test } from '@jest/globals';
import { averageDeviation } from '@samenhang/shared/statistics/average-deviation';
import { coherence } from '@samenhang/shared/statistics/coherence';
import { hedgesG } from '@samenhang/shared/statistics/hedges-g';
import { icc1, icc2 } from '@samenhang/shared/statistics/intraclass-correlation';
import { jeffreysInterval } from '@samenhang/shared/statistics/jeffreys';
import { meanHalfWidth } from '@samenhang/shared/statistics/mean-interval';
import { fTest, oneWay } from '@samenhang/shared/statistics/one-way';
import { orthantCertainty } from '@samenhang/shared/statistics/orthant-certainty';
import { percentileRank } from '@samenhang/shared/statistics/percentile-rank';
import { quantiles } from '@samenhang/shared/statistics/quantiles';
import { recommendIndex } from '@samenhang/shared/statistics/recommend-index';
import { correlations, relativeWeights } from '@samenhang/shared/statistics/relative-weights';
import { scalogram } from '@samenhang/shared/statistics/scalogram';
import { betweenGroups, shrink } from '@samenhang/shared/statistics/shrinkage';
import { squareMatrix } from '@samenhang/shared/statistics/square-matrix';
import { functionOf, symmetricEigen } from '@samenhang/shared/statistics/symmetric-eigen';
import { welchTest } from '@samenhang/shared/statistics/welch';
import fc from 'fast-check';

const identity = (size: number) => squareMatrix(size, (i, j) => (i === j ? 1 : 0));
const points = fc.double({ min: 0, max: 100, noNaN: true });

describe('a mean', () => {
  // Published with the measurement model: SD 18, pooled over many persons.
  test.each([
    [20, 8],
    [50, 5],
  ])('of %i persons at their own SD of 18 is ±%i sure', (n, half) => {
    expect(Math.round(meanHalfWidth(18, n, n - 1))).toBe(half);
  });

  test('cannot rest on nobody', () => {
    expect(() => meanHalfWidth(18, 0, 4)).toThrow(RangeError);
    expect(() => meanHalfWidth(18, 5, 0)).toThrow(RangeError);
  });
});

describe('a comparison', () => {
  test('of groups that do not vary has no test', () => {
    const flat = { n: 5, mean: 50, variance: 0 };
    expect(welchTest(flat, { ...flat, mean: 60 })).toBeNull();
    expect(hedgesG(flat, { ...flat, mean: 60 })).toBeNull();
  });

  test('of one person is no comparison', () => {
    const one = { n: 1, mean: 50, variance: 0 };
    expect(() => welchTest(one, { n: 5, mean: 50, variance: 3 })).toThrow(RangeError);
    expect(() => hedgesG(one, { n: 5, mean: 50, variance: 3 })).toThrow(RangeError);
  });
});

describe('a share', () => {
  test('of nobody or everybody keeps its interval within 0..1', () => {
    const [low, high] = jeffreysInterval(0, 10);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.25);
    expect(jeffreysInterval(10, 10)[1]).toBeLessThan(1);
    expect(() => jeffreysInterval(11, 10)).toThrow(RangeError);
  });
});

describe('groups', () => {
  test('of one person each, or one group alone, have no variance within or between', () => {
    const person = { n: 1, sum: 3, squares: 9 };
    expect(oneWay([person, person])).toBeNull();
    expect(oneWay([{ n: 3, sum: 6, squares: 14 }])).toBeNull();
    expect(() => oneWay([{ n: -1, sum: 0, squares: 0 }])).toThrow(RangeError);
  });

  test('that are all alike have no correlation to speak of', () => {
    const ways = oneWay([
      { n: 2, sum: 4, squares: 8 },
      { n: 2, sum: 4, squares: 8 },
    ]);
    if (ways === null) throw new Error('two groups of two');
    expect([icc1(ways, 2), icc2(ways), fTest(ways)]).toEqual([null, null, null]);
    expect(betweenGroups(ways, [{ n: 2, mean: 2 }])).toBeNull();
  });

  test('that differ by chance alone are shrunken to their common mean', () => {
    const all = { within: 300, between: 0, mean: 61 };
    expect(shrink({ n: 8, mean: 75 }, all)).toEqual({ reliability: 0, mean: 61, sd: 0 });
    expect(() => shrink({ n: 0, mean: 75 }, all)).toThrow(RangeError);
  });

  // The first team of the invented respondents, by R.
  test('of six persons keep two thirds of their distance, and a standard deviation of 5 points', () => {
    const all = { within: 251.689896404727, between: 73.18104962092, mean: 58.633374016125 };
    const found = shrink({ n: 6, mean: 48.292824074074 }, all);
    expect(found.reliability).toBeCloseTo(0.6356419075477, 11);
    expect(found.mean).toBeCloseTo(52.060487125867, 10);
    expect(found.sd).toBeCloseTo(5.163730012649, 10);
  });

  test('are shrunken to somewhere between their own mean and the common one', () => {
    fc.assert(
      fc.property(points, points, fc.integer({ min: 1, max: 500 }), (own, common, n) => {
        const { mean } = shrink({ n, mean: own }, { within: 300, between: 60, mean: common });
        expect(mean).toBeGreaterThanOrEqual(Math.min(own, common) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(own, common) + 1e-9);
      }),
    );
  });
});

describe('places among others', () => {
  test('type 7 quartiles of 1, 2, 3, 4', () => {
    expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantiles([7], [0.1])).toEqual([7]);
    expect(() => quantiles([], [0.5])).toThrow(RangeError);
    expect(() => quantiles([1], [1.5])).toThrow(RangeError);
  });

  test('ties count half', () => {
    expect(percentileRank(5, [1, 5, 5, 9])).toMatchObject({ below: 1, equal: 2, rank: 50 });
    expect(() => percentileRank(5, [])).toThrow(RangeError);
  });
});

describe('answers', () => {
  test('average deviation of 1, 1, 5, 5 is two steps', () => {
    expect(averageDeviation([2, 0, 0, 0, 2])).toBe(2);
    expect(averageDeviation([0, 0, 4, 0, 0])).toBe(0);
    expect(averageDeviation([0, 0, 0, 0, 0])).toBeNull();
  });

  test('a recommend index of nobody is none, of promoters only 100 without error', () => {
    expect(recommendIndex(Array(11).fill(0))).toBeNull();
    const promoters = recommendIndex([0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3]);
    expect(promoters).toMatchObject({ value: 100, standardError: 0 });
    expect(() => recommendIndex([1, 2])).toThrow(RangeError);
  });

  test('a perfect ladder has CR and H of 1; nobody has no ladder', () => {
    const pattern = (passes: number, persons: number) => ({
      passed: [0, 1, 2, 3].map((level) => level < passes),
      persons,
    });
    const ladder = [0, 1, 2, 3, 4].map((passes) => pattern(passes, 7));
    expect(scalogram(ladder)).toEqual({ n: 35, errors: 0, reproducibility: 1, scalability: 1 });
    expect(scalogram([pattern(2, 0)])).toBeNull();
    expect(scalogram([pattern(4, 9)])?.scalability).toBeNull();
  });
});

describe('certainty of levels', () => {
  test('of independent levels at the threshold is a half each time', () => {
    const found = orthantCertainty([62.5, 62.5, 62.5, 62.5], identity(4), 62.5);
    [0.5, 0.25, 0.125, 0.0625].forEach((wanted, level) => {
      expect(Math.abs((found?.[level] ?? Number.NaN) - wanted)).toBeLessThan(5e-4);
    });
  });

  // P(both above their means) = ¼ + asin(ρ)/(2π) (Sheppard 1899).
  test.each([-0.9, -0.5, 0, 0.3, 0.7, 0.99])('of two correlated by %d is Sheppard’s', (rho) => {
    const matrix = squareMatrix(2, (i, j) => (i === j ? 4 : 4 * rho));
    const found = orthantCertainty([0, 0], matrix, 0);
    const wanted = 0.25 + Math.asin(rho) / (2 * Math.PI);
    expect(Math.abs((found?.[1] ?? Number.NaN) - wanted)).toBeLessThan(5e-4);
  });

  test('is unknown where one level follows from another, whatever rounding leaves', () => {
    const sizes = fc.double({ min: 0.1, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 2, maxLength: 4 }), (sds) => {
        const matrix = squareMatrix(sds.length, (i, j) => (sds[i] ?? 0) * (sds[j] ?? 0));
        expect(orthantCertainty(Array(sds.length).fill(60), matrix, 62.5)).toBeNull();
      }),
    );
  });

  test('is unknown where levels do not vary', () => {
    const flat = squareMatrix(2, () => 0);
    expect(orthantCertainty([60, 60], flat, 62.5)).toBeNull();
    expect(() => orthantCertainty([60], identity(2), 62.5)).toThrow(RangeError);
  });
});

describe('eigenvalues', () => {
  const symmetric = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 })
    .map((values) =>
      squareMatrix(6, (i, j) => values[Math.min(i, j) * 6 + Math.max(i, j)] ?? Number.NaN),
    );

  test('and vectors make the matrix again', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const again = functionOf(symmetricEigen(matrix), (value) => value);
        const apart = again.values.map((value, at) => value - (matrix.values[at] ?? Number.NaN));
        expect(Math.max(...apart.map(Math.abs))).toBeLessThan(1e-13);
      }),
    );
  });
});

describe('relative weights', () => {
  test('of independent predictors are their squared correlations', () => {
    const outcome = [0.6, 0.3, -0.5, 1];
    const matrix = squareMatrix(4, (i, j) => {
      if (i === j) return 1;
      return Math.max(i, j) === 3 ? (outcome[Math.min(i, j)] ?? 0) : 0;
    });
    const found = relativeWeights(matrix);
    if (!found.ok) throw new Error(found.error);
    [0.36, 0.09, 0.25].forEach((wanted, j) => {
      expect(found.value.weights[j]).toBeCloseTo(wanted, 14);
    });
    expect(found.value.rSquared).toBeCloseTo(0.7, 14);
  });

  test('are not given for correlations that no data has', () => {
    const impossible = squareMatrix(3, (i, j) => (i === j ? 1 : -0.9));
    expect(relativeWeights(impossible)).toEqual({ ok: false, error: 'not_positive_definite' });
    const flat = correlations(squareMatrix(3, (i, j) => (i === j && i > 0 ? 1 : 0)));
    expect(relativeWeights(flat)).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('coherence', () => {
  const sure = squareMatrix(12, () => 0);
  const cells = fc.array(fc.array(points, { minLength: 3, maxLength: 3 }), {
    minLength: 4,
    maxLength: 4,
  });
  const coherenceOf = (means: readonly (readonly (number | null)[])[]) => {
    const found = coherence(means, sure);
    return found.ok ? found.value : found.error;
  };

  test('is 100 without a gap, and 50 where a pillar is always 25 points from the two others', () => {
    expect(coherenceOf(Array(4).fill([40, 40, 40]))).toMatchObject({ value: 100, square: 0 });
    const half = coherenceOf(Array(4).fill([40, 40, 40 + 25 * Math.sqrt(1.5)]));
    expect(half).toMatchObject({ value: expect.closeTo(50, 9), pairs: 12 });
  });

  test('never leaves 0..100, and the same for all cells adds nothing', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: -50, max: 50, noNaN: true }), (means, shift) => {
        const there = coherenceOf(means);
        const moved = coherenceOf(means.map((theme) => theme.map((mean) => mean + shift)));
        if (typeof there === 'string' || typeof moved === 'string') throw new Error('12 pairs');
        expect(there.value).toBeGreaterThanOrEqual(0);
        expect(there.value).toBeLessThanOrEqual(100);
        expect(moved.rawSquare).toBeCloseTo(there.rawSquare, 7);
      }),
    );
  });

  test('does not change when pillars or themes change places', () => {
    fc.assert(
      fc.property(cells, (means) => {
        const turned = means.toReversed().map((theme) => theme.toReversed());
        const [there, back] = [coherenceOf(means), coherenceOf(turned)];
        if (typeof there === 'string' || typeof back === 'string') throw new Error('12 pairs');
        expect(back.rawSquare).toBeCloseTo(there.rawSquare, 8);
      }),
    );
  });

  test('never rises when the strongest pillar rises', () => {
    const rise = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(cells, rise, (means, more) => {
        const ordered = means.map((theme) => theme.toSorted((a, b) => a - b));
        const higher = ordered.map(([a = 0, b = 0, c = 0]) => [a, b, c + more]);
        const [before, after] = [coherenceOf(ordered), coherenceOf(higher)];
        if (typeof before === 'string' || typeof after === 'string') throw new Error('12 pairs');
        expect(after.value).toBeLessThanOrEqual(before.value + 1e-9);
      }),
    );
  });

  test('splits exactly into a pillar that lags everywhere and mismatches of themes', () => {
    fc.assert(
      fc.property(cells, (means) => {
        const found = coherenceOf(means);
        if (typeof found === 'string' || found.split === null) throw new Error('complete');
        expect(found.split.pillar + found.split.theme).toBeCloseTo(found.rawSquare, 8);
      }),
    );
    const lagging = coherenceOf(Array(4).fill([30, 50, 70]));
    expect(lagging).toMatchObject({ split: { theme: expect.closeTo(0, 9) } });
  });

  test('takes away what chance adds, and shows how unsure it is', () => {
    const unsure = squareMatrix(12, (i, j) => (i === j ? 8 : 0));
    const found = coherence(Array(4).fill([44, 52, 48]), unsure);
    expect(found).toMatchObject({ ok: true, value: { bias: 16, rawSquare: 32, square: 16 } });
    if (!found.ok) throw new Error(found.error);
    expect(found.value.interval[0]).toBeLessThan(found.value.value);
    expect(found.value.interval[1]).toBeGreaterThan(found.value.value);
  });

  test('needs eight pairs, and to know how sure each gap is', () => {
    expect(
      coherenceOf([
        [1, 2, 3],
        [1, 2, 3],
        [1, null, 3],
        [null, null, 3],
      ]),
    ).toBe('too_few_pairs');
    expect(
      coherenceOf([
        [1, 2, 3],
        [1, 2, 3],
        [1, null, 3],
        [1, null, 3],
      ]),
    ).toMatchObject({
      pairs: 8,
      split: null,
    });
    const unknown = squareMatrix(12, (i) => (i === 4 ? Number.NaN : 1));
    expect(coherence(Array(4).fill([1, 2, 3]), unknown)).toEqual({
      ok: false,
      error: 'unknown_error',
    });
  });
});
