import { describe, expect, test } from '@jest/globals';
import { trendOf } from '@samenhang/shared/benchmarks/trend';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import * as z from 'zod';
import { unwrap } from '../../builders/organisation.ts';
import { referenceValues } from '../../builders/reference-values.ts';
import { limits, measured, told } from './records.ts';

const pair = z.tuple([z.number(), z.number()]);
const oracle = referenceValues(
  'expected.json',
  z.object({
    trend_C2_minus_C1: z.record(
      z.string(),
      z.object({
        n1: z.number(),
        n2: z.number(),
        m1: z.number(),
        m2: z.number(),
        sd1: z.number(),
        sd2: z.number(),
        diff: z.number(),
        diff_ci95: pair,
      }),
    ),
  }),
).trend_C2_minus_C1;

const alone = (earlier: Parameters<typeof measured>[0], later: Parameters<typeof measured>[0]) =>
  unwrap(trendOf(measured(earlier), measured(later)));

describe('a trend', () => {
  const cycles = Object.entries(oracle);
  const z95 = 1.959963984540054;
  const at = (mean: number, sd: number, n: number) => {
    const half = (z95 * sd) / Math.sqrt(n);
    return {
      points: { value: Math.round(mean), bound: 'exact' as const },
      interval: {
        low: Math.floor(Math.round(mean) - half),
        high: Math.ceil(Math.round(mean) + half),
      },
    };
  };

  test.each(cycles)('of %s holds R’s interval, and R’s difference within rounding', (name, r) => {
    const score = z.enum(SCORES).parse(name);
    const [found] = alone({ [score]: at(r.m2, r.sd2, r.n2) }, { [score]: at(r.m1, r.sd1, r.n1) });
    expect(Math.abs((found?.value ?? Number.NaN) - r.diff)).toBeLessThanOrEqual(1);
    const { low = 0, high = 0 } = found?.interval ?? {};
    expect(high - low).toBeGreaterThanOrEqual(r.diff_ci95[1] - r.diff_ci95[0]);
    expect(low).toBeLessThanOrEqual(r.diff_ci95[0] + 1);
    expect(high).toBeGreaterThanOrEqual(r.diff_ci95[1] - 1);
  });

  test('is later less earlier, ± the root of both half-widths squared', () => {
    expect(alone({ overall: told(59, 4) }, { overall: told(70, 3) })).toEqual([
      {
        score: 'overall',
        value: 11,
        interval: { low: 6, high: 16 },
        flagged: true,
        bound: 'exact',
      },
    ]);
  });

  test('is flagged from 5 points on, and where q in its family is below .05', () => {
    const flags = (later: number, half: number, names: readonly ScoreName[] = ['overall']) => {
      const both = (points: number) =>
        Object.fromEntries(
          names.map((name, place) => [name, told(place === 0 ? points : 60, half)]),
        );
      return alone(both(60), both(later)).filter(({ flagged }) => flagged).length;
    };
    expect([flags(64, 1), flags(65, 1)]).toEqual([0, 1]);
    // z = 5·1.96/√(2·3²) = 2.31, p = .021: alone it counts, among eight scores without change no more.
    expect(flags(65, 3)).toBe(1);
    expect(flags(65, 3, SCORES.slice(12, 20))).toBe(0);
    // 2*pnorm(-5*1.96/sqrt(32)) is .083; to one side alone it would be .042.
    expect(flags(65, 4)).toBe(0);
  });

  test('takes the longer half of an interval that the end of the scale cut off', () => {
    // ±√(10² + 3²), though only 5 points are left above 95.
    expect(alone({ overall: told(80, 3) }, { overall: told(95, 10) })).toMatchObject([
      { value: 15, interval: { low: 4, high: 26 } },
    ]);
  });

  test('of groups in which all agree is told, and not flagged, as nothing says how sure it is', () => {
    expect(alone({ overall: told(50, 0) }, { overall: told(75, 0) })).toMatchObject([
      { value: 25, interval: { low: 25, high: 25 }, flagged: false },
    ]);
  });

  test.each([
    ['orMore', 'exact', 'orMore'],
    ['orLess', 'exact', 'orLess'],
    ['exact', 'orMore', 'orLess'],
    ['exact', 'orLess', 'orMore'],
    ['orMore', 'orLess', 'orMore'],
    ['orLess', 'orMore', 'orLess'],
  ] as const)('from later %s and earlier %s is %s', (later, earlier, bound) => {
    const found = alone({ overall: told(40, 3, earlier) }, { overall: told(60, 3, later) });
    expect(found).toMatchObject([{ bound }]);
  });

  test.each(['orMore', 'orLess'] as const)('%s both times is unknown', (bound) => {
    const same = { overall: told(97, 3, bound), connect: told(60, 3) };
    expect(alone(same, same).map(({ score }) => score)).toEqual(['connect']);
  });

  test('is there for the scores with points in both cycles that are shown', () => {
    const earlier = measured({ overall: told(60, 3), connect: limits(50, 70), L1: told(60, 3) });
    const later = measured({ overall: told(60, 3), connect: told(60, 3), L1: told(60, 3) });
    const shown = ['connect', 'overall'] as const;
    expect(unwrap(trendOf(earlier, later, shown)).map(({ score }) => score)).toEqual(['overall']);
  });

  test('turns round with its cycles', () => {
    const points = fc.integer({ min: 3, max: 97 });
    fc.assert(
      fc.property(points, points, fc.nat(20), fc.nat(20), (a, b, h1, h2) => {
        const [first, second] = [{ overall: told(a, h1) }, { overall: told(b, h2) }];
        const [up] = alone(first, second);
        const [down] = alone(second, first);
        expect(up?.value).toBe(0 - (down?.value ?? Number.NaN));
        expect(up?.interval.low).toBe(0 - (down?.interval.high ?? Number.NaN));
        expect(up?.flagged).toBe(down?.flagged);
      }),
    );
  });
});

describe('there is no trend', () => {
  const scores = { overall: told(60, 3) };
  const unit = measured(scores);
  test.each([
    ['another unit', measured(scores, { unit: 'team', of: 'team' }), 'another_group'],
    ['what is left of a unit', measured(scores, { kind: 'pooled' }), 'another_group'],
    ['a parent’s result', measured(scores, { kind: 'parent', group: null }), 'another_group'],
    ['five to nine persons', measured(scores, { kind: 'interval' }), 'no_points'],
    ['other statements', { ...unit, instrumentVersion: '0.9.0' }, 'another_instrument'],
  ] as const)('with %s', (_, other, error) => {
    expect(trendOf(unit, other)).toEqual({ ok: false, error });
    expect(trendOf(other, unit)).toEqual({ ok: false, error });
  });
});
