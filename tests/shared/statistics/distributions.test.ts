import { describe, expect, test } from '@jest/globals';
import { betaQuantile, betaQuantileLogit } from '@samenhang/shared/statistics/beta-distribution';
import { fUpperTail } from '@samenhang/shared/statistics/f-distribution';
import { incompleteBeta } from '@samenhang/shared/statistics/incomplete-beta';
import { logGamma } from '@samenhang/shared/statistics/log-gamma';
import { normalCdf } from '@samenhang/shared/statistics/normal-distribution';
import { normalQuantile } from '@samenhang/shared/statistics/normal-quantile';
import { tQuantile, tTwoSided } from '@samenhang/shared/statistics/t-distribution';
import fc from 'fast-check';
import { distributions, relativeError } from '../../builders/reference-values.ts';

const R = distributions();
const EXACT = 1e-12;

/** The cases that are further off than 1e-12 of R's value. */
function off<T>(cases: readonly T[], found: (given: T) => number, wanted: (given: T) => number) {
  expect(cases.length).toBeGreaterThan(5);
  return cases.filter((given) => !(relativeError(found(given), wanted(given)) <= EXACT));
}

/** P(T ≤ t), as R gives it. */
function tLower(t: number, df: number): number {
  const tail = tTwoSided(t, df) / 2;
  return t > 0 ? 1 - tail : tail;
}

describe('R’s values to 1e-12', () => {
  test('ln Γ', () => {
    expect(
      off(
        R.lgamma,
        ({ x }) => logGamma(x),
        ({ y }) => y,
      ),
    ).toEqual([]);
  });

  test('beta distribution, down to 1e-299, and its quantiles', () => {
    const cdf = off(
      R.pbeta,
      ({ x, a, b }) => incompleteBeta(x, 1 - x, a, b).lower,
      ({ p }) => p,
    );
    const quantile = off(
      R.qbeta,
      ({ p, a, b }) => betaQuantile(p, a, b),
      ({ x }) => x,
    );
    expect([cdf, quantile]).toEqual([[], []]);
  });

  test('t distribution with up to 100 000 degrees of freedom, and its quantiles', () => {
    const cdf = off(
      R.pt,
      ({ x, df }) => tLower(x, df),
      ({ p }) => p,
    );
    const quantile = off(
      R.qt,
      ({ p, df }) => tQuantile(p, df),
      ({ x }) => x,
    );
    expect([cdf, quantile]).toEqual([[], []]);
  });

  test('upper tail of F', () => {
    expect(
      off(
        R.pf_upper,
        ({ x, d1, d2 }) => fUpperTail(x, d1, d2),
        ({ p }) => p,
      ),
    ).toEqual([]);
  });

  test('normal distribution and its quantiles', () => {
    const cdf = off(
      R.pnorm,
      ({ x }) => normalCdf(x),
      ({ p }) => p,
    );
    const quantile = off(
      R.qnorm,
      ({ p }) => normalQuantile(p),
      ({ x }) => x,
    );
    expect([cdf, quantile]).toEqual([[], []]);
  });
});

const open01 = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });

describe('laws', () => {
  test('a quantile is where its probability is reached', () => {
    fc.assert(
      fc.property(open01, shape, shape, (p, a, b) => {
        const odds = Math.exp(betaQuantileLogit(p, a, b));
        const { lower, upper } = incompleteBeta(odds / (1 + odds), 1 / (1 + odds), a, b);
        expect(relativeError(p < 0.5 ? lower : upper, p < 0.5 ? p : 1 - p)).toBeLessThan(1e-9);
      }),
    );
    fc.assert(
      fc.property(open01, (p) => {
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(EXACT);
      }),
    );
    fc.assert(
      fc.property(open01, shape, (p, df) => {
        expect(relativeError(tLower(tQuantile(p, df), df), p)).toBeLessThan(1e-9);
      }),
    );
  });

  test('the tails of the normal distribution keep their digits down to 1e-300', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -1, noNaN: true }), (exponent) => {
        const p = 10 ** exponent;
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(EXACT);
      }),
    );
  });

  test('both tails make 1, and turning a distribution over turns its tails', () => {
    fc.assert(
      fc.property(open01, shape, shape, (x, a, b) => {
        const { lower, upper } = incompleteBeta(x, 1 - x, a, b);
        expect(lower + upper).toBeCloseTo(1, 12);
        expect(incompleteBeta(1 - x, x, b, a)).toEqual({ lower: upper, upper: lower });
      }),
    );
  });

  test('t² is F with 1 degree of freedom above', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), shape, (t, df) => {
        expect(relativeError(tTwoSided(t, df), fUpperTail(t * t, 1, df))).toBeLessThan(1e-11);
      }),
    );
  });
});

test('what lies outside is refused, and the ends are as they are', () => {
  expect(() => logGamma(0)).toThrow(RangeError);
  expect(() => incompleteBeta(1.1, -0.1, 1, 1)).toThrow(RangeError);
  expect(() => incompleteBeta(0.5, 0.5, 0, 1)).toThrow(RangeError);
  expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError);
  expect(() => tQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => tTwoSided(1, -1)).toThrow(RangeError);
  expect(() => fUpperTail(-1, 1, 1)).toThrow(RangeError);
  expect(() => normalQuantile(2)).toThrow(RangeError);
  expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  expect(incompleteBeta(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteBeta(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 });
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([tTwoSided(Infinity, 3), fUpperTail(Infinity, 2, 3)]).toEqual([0, 0]);
});
