import { describe, expect, test } from '@jest/globals';
import { centreOf } from '@samenhang/shared/benchmarks/centre';
import { compareWithNorm } from '@samenhang/shared/benchmarks/compare-with-norm';
import { unwrap } from '../../builders/organisation.ts';
import { limits, measured, told } from './records.ts';
import { normOf, poolCounts, poolQuartiles } from './synthetic-pool.ts';

const norm = normOf({
  overall: poolQuartiles(),
  connect: { kind: 'moments', organisations: 240, mean: 58.2, sd: 8 },
  perform: poolCounts(),
});

describe('the middle of a norm', () => {
  test('is its mean, by t as R’s t.test has it', () => {
    // t.test of sleep$extra[1:10]: mean .75, sd 1.78901, interval -.5297804 to 2.0297804.
    const { points, half, from } = centreOf({
      kind: 'moments',
      organisations: 10,
      mean: 0.75,
      sd: 1.7890096577591625,
    });
    expect({ points, from }).toEqual({ points: 0.75, from: 'mean' });
    expect(half).toBeCloseTo(1.2797804, 6);
  });

  test('is the same of organisations that are counted one by one', () => {
    // The ten values of sleep$extra[1:10], 10 higher.
    const values = [8.4, 8.8, 9.8, 9.9, 10, 10.7, 10.8, 12, 13.4, 13.7];
    const counts = values.map((points) => ({ points, organisations: 1 }));
    const { points, half, from } = centreOf({ kind: 'counts', counts });
    expect(from).toBe('mean');
    expect([points, half]).toEqual([expect.closeTo(10.75, 9), expect.closeTo(1.2797804, 6)]);
  });

  test('is its median, with an interval from its quartiles or deciles alike', () => {
    const half = (points: number[], kind: 'quartiles' | 'deciles') =>
      centreOf({ kind, organisations: 100, points }).half;
    // Of a normal distribution about 50 with standard deviation 10; qnorm gives both.
    const deciles = [37.184, 41.584, 44.756, 47.467, 50, 52.533, 55.244, 58.416, 62.816];
    // 1.96·√(π/2) = 2.4565.
    expect(half([43.2551, 50, 56.7449], 'quartiles')).toBeCloseTo(2.4565, 3);
    expect(half(deciles, 'deciles')).toBeCloseTo(2.4565, 3);
  });
});

describe('a unit beside a norm', () => {
  test('is told in whole points and percents', () => {
    const unit = measured({ overall: told(64, 4), connect: told(58, 4), perform: told(52, 4) });
    const found = unwrap(compareWithNorm(unit, norm));
    expect(found).toEqual([
      {
        score: 'connect',
        bound: 'exact',
        // 58 less 58.2, ±√(4² + 1.02²).
        difference: { value: 0, interval: { low: -5, high: 4 }, flagged: false, from: 'mean' },
        percentile: null,
        others: { detail: 'middle', points: [58.2] },
      },
      expect.objectContaining({
        score: 'perform',
        difference: expect.objectContaining({ from: 'mean', flagged: true }),
        percentile: expect.objectContaining({ by: 'counts' }),
      }),
      expect.objectContaining({
        score: 'overall',
        // 64 less 58.5, ±√(4² + 1.23²).
        difference: { value: 6, interval: { low: 1, high: 10 }, flagged: true, from: 'median' },
        percentile: expect.objectContaining({ rank: 88, by: 'quartiles' }),
      }),
    ]);
  });

  test('is compared in the scores that both have and that are shown', () => {
    const unit = measured({ overall: told(64, 4), connect: told(58, 4), develop: told(50, 4) });
    const scores = unwrap(compareWithNorm(unit, norm, ['overall', 'develop'])).map((s) => s.score);
    expect(scores).toEqual(['overall']);
  });

  test('of five to nine persons has an interval in fives and no point, rank or flag', () => {
    const [found] = unwrap(compareWithNorm(measured({ overall: limits(70, 95) }), norm));
    expect(found?.difference).toEqual({
      value: null,
      interval: { low: 10, high: 40 },
      flagged: false,
      from: 'median',
    });
    expect(found?.percentile?.rank).toBeNull();
  });

  test('of "97 or more" is so much or more above it', () => {
    const [found] = unwrap(compareWithNorm(measured({ overall: told(97, 3, 'orMore') }), norm));
    expect(found).toMatchObject({ bound: 'orMore', difference: { value: 39 } });
  });

  test('is not compared with a norm of other statements, nor where nothing was released', () => {
    const other = normOf(norm.scores, { instrumentVersion: '0.9.0' });
    const unit = measured({ overall: told(64, 4) });
    expect(compareWithNorm(unit, other)).toEqual({ ok: false, error: 'another_instrument' });
    const nothing = measured({}, { kind: 'private', group: null });
    expect(compareWithNorm(nothing, norm)).toEqual({ ok: false, error: 'no_result' });
  });
});
