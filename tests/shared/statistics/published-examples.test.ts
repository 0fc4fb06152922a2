import { describe, expect, test } from '@jest/globals';
import { cronbachAlpha, standardErrorOfMeasurement } from '@samenhang/shared/statistics/alpha';
import { benjaminiHochberg } from '@samenhang/shared/statistics/benjamini-hochberg';
import { hedgesG } from '@samenhang/shared/statistics/hedges-g';
import { icc1, icc2 } from '@samenhang/shared/statistics/intraclass-correlation';
import { type GroupSums, oneWay } from '@samenhang/shared/statistics/one-way';
import type { Sample } from '@samenhang/shared/statistics/sample';
import { squareMatrix } from '@samenhang/shared/statistics/square-matrix';
import { welchTest } from '@samenhang/shared/statistics/welch';
import { withinGroupAgreement } from '@samenhang/shared/statistics/within-group-agreement';
import { published } from '../../builders/reference-values.ts';

const examples = published();
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

function sampleOf(values: readonly number[]): Sample {
  const middle = mean(values);
  const variance = sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
  return { n: values.length, mean: middle, variance };
}

const sumsOf = (values: readonly number[]): GroupSums => ({
  n: values.length,
  sum: sum(values),
  squares: sum(values.map((value) => value ** 2)),
});

function existing<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

describe('Shrout & Fleiss 1979: six targets, four judges', () => {
  const { data, r_values } = examples.shrout_fleiss_1979;
  const ways = existing(oneWay(data.map(sumsOf)));

  test('ICC(1) is .17 and ICC(2) .44', () => {
    expect(icc1(ways, ways.meanSize)).toBeCloseTo(r_values.ICC1, 12);
    expect(icc1(ways, ways.effectiveSize)).toBeCloseTo(r_values.ICC1, 12);
    expect(icc2(ways)).toBeCloseTo(r_values.ICC1k, 12);
  });
});

describe('Bliese & Halverson 1996: wellbeing in 99 army companies', () => {
  const { groups, published_ICC1, r_ICC1, r_ICC2 } = examples.bh1996_wbeing;
  const ways = existing(
    oneWay(Object.values(groups).map(({ n, sum, sumsq }) => ({ n, sum, squares: sumsq }))),
  );

  test('ICC(1) is .0434 with the mean group size, and ICC(2) .7717', () => {
    expect(ways.groups).toBe(99);
    expect(icc1(ways, ways.meanSize)).toBeCloseTo(published_ICC1, 8);
    expect(icc1(ways, ways.meanSize)).toBeCloseTo(r_ICC1, 9);
    // The sums are published with six decimals.
    expect(icc2(ways)).toBeCloseTo(r_ICC2, 8);
  });
});

describe('Student’s sleep data', () => {
  const { group1, group2, r, hedges_g } = examples.sleep_welch;
  const [first, second] = [sampleOf(group1), sampleOf(group2)];

  test('t −1.8608, df 17.776, p .07939, interval −3.365 to .205', () => {
    const found = existing(welchTest(first, second));
    expect(found.t).toBeCloseTo(r.t, 11);
    expect(found.df).toBeCloseTo(r.df, 11);
    expect(found.p).toBeCloseTo(r.p, 12);
    expect(found.interval[0]).toBeCloseTo(r.ci[0] ?? Number.NaN, 10);
    expect(found.interval[1]).toBeCloseTo(r.ci[1] ?? Number.NaN, 10);
  });

  test('Hedges’ g −.797', () => {
    expect(existing(hedgesG(first, second)).g).toBeCloseTo(hedges_g, 10);
  });

  test('turned round is the same with the other sign', () => {
    const [there, back] = [welchTest(first, second), welchTest(second, first)].map(existing);
    expect(back?.t).toBe(-(there?.t ?? 0));
    expect(back?.p).toBe(there?.p);
  });
});

describe('Chatterjee & Price: attitudes in 30 departments', () => {
  const { data, r_raw_alpha } = examples.attitude_alpha;
  const items = Object.keys(existing(data[0]));
  const columns = items.map((item) => data.map((row) => row[item] ?? Number.NaN));
  const covariances = squareMatrix(items.length, (i, j) => {
    const [a, b] = [existing(columns[i]), existing(columns[j])];
    const products = a.map((value, k) => (value - mean(a)) * ((b[k] ?? 0) - mean(b)));
    return sum(products) / (data.length - 1);
  });

  test('alpha .843', () => {
    expect(cronbachAlpha(covariances)).toBeCloseTo(r_raw_alpha, 12);
  });

  test('is unknown for one item, with an unknown covariance, or where nothing varies', () => {
    expect(cronbachAlpha(squareMatrix(1, () => 1))).toBeNull();
    expect(cronbachAlpha(squareMatrix(3, (i) => (i === 1 ? Number.NaN : 1)))).toBeNull();
    expect(cronbachAlpha(squareMatrix(3, () => 0))).toBeNull();
  });

  test('a score of SD 20 measured with alpha .84 is ±8 sure', () => {
    expect(standardErrorOfMeasurement(20, 0.84)).toBeCloseTo(8, 12);
    expect(() => standardErrorOfMeasurement(20, 1.1)).toThrow(RangeError);
  });
});

describe('Bliese’s leadership climate data (lq2002), eleven items', () => {
  test('r*wg(j) of the first company is .8075', () => {
    const { first_group_item_variances, first10 } = examples.lq2002_rwgj;
    const found = withinGroupAgreement(first_group_item_variances);
    expect(found).toBeCloseTo(first10[0]?.rwgj ?? Number.NaN, 11);
  });

  test('answers as spread as chance or more have none, like ones have all', () => {
    expect(withinGroupAgreement([2, 2, 2])).toBe(0);
    expect(withinGroupAgreement([3, 4])).toBe(0);
    expect(withinGroupAgreement([0, 0])).toBe(1);
    expect(() => withinGroupAgreement([])).toThrow(RangeError);
  });
});

describe('Benjamini & Hochberg 1995: fifteen hypotheses', () => {
  const { p, bh, rejected_at_05 } = examples.bh1995;

  test('the first four are rejected at q .05', () => {
    const found = benjaminiHochberg(p);
    found.forEach((q, place) => {
      expect(q).toBeCloseTo(bh[place] ?? Number.NaN, 12);
    });
    expect(found.filter((q) => q < 0.05)).toHaveLength(rejected_at_05);
  });

  test('in whatever order they are given', () => {
    expect(benjaminiHochberg(p.toReversed())).toEqual(benjaminiHochberg(p).toReversed());
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});
