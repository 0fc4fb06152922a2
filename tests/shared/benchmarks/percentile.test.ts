import { describe, expect, test } from '@jest/globals';
import { percentileIn } from '@samenhang/shared/benchmarks/percentile';
import fc from 'fast-check';
import { poolCounts, poolOracle, poolQuartiles } from './synthetic-pool.ts';

const targets = poolOracle().pool_target_pct;
const exactly = (points: number) => ({ points, interval: { low: points, high: points } });

describe('where every organisation is counted', () => {
  test.each(targets)('$score is where R has it among 240 organisations', (target) => {
    const { score, midrank_pct, jeffreys95 } = target;
    expect(percentileIn(poolCounts(), exactly(score))).toEqual({
      rank: Math.round(midrank_pct),
      interval: { low: Math.floor(jeffreys95[0]), high: Math.ceil(jeffreys95[1]) },
      by: 'counts',
    });
  });

  test('a tie counts half', () => {
    const ten = { kind: 'counts' as const, counts: [{ points: 60, organisations: 10 }] };
    expect(percentileIn(ten, exactly(60))?.rank).toBe(50);
    expect(percentileIn(ten, exactly(59))?.rank).toBe(0);
    expect(percentileIn(ten, exactly(61))?.rank).toBe(100);
  });

  test('the interval spans what R gives for either end of the interval of the score', () => {
    const [, low, , high] = targets;
    const between = { points: 58, interval: { low: low?.score ?? 0, high: high?.score ?? 0 } };
    expect(percentileIn(poolCounts(), between)).toEqual({
      rank: 48,
      interval: {
        low: Math.floor(low?.jeffreys95[0] ?? 0),
        high: Math.ceil(high?.jeffreys95[1] ?? 0),
      },
      by: 'counts',
    });
  });
});

describe('where only quantiles are known', () => {
  test('between two of them it is the middle, and claims no more', () => {
    expect([40, 55, 60, 75].map((at) => percentileIn(poolQuartiles(), exactly(at))?.rank)).toEqual([
      13, 38, 63, 88,
    ]);
  });

  test('on one of them it is its share, with Jeffreys’ interval', () => {
    // qbeta(c(.025,.975), 120.5, 120.5) is .4372 and .5628.
    expect(percentileIn(poolQuartiles(), exactly(58.5))).toEqual({
      rank: 50,
      interval: { low: 43, high: 57 },
      by: 'quartiles',
    });
  });

  test('of equal ones it is the middle', () => {
    const points = [50, 55, 58, 58, 58, 60, 62, 65, 70];
    const deciles = { kind: 'deciles', organisations: 200, points } as const;
    expect(percentileIn(deciles, exactly(58))?.rank).toBe(40);
  });

  test.each(targets)('its interval holds all that R finds likely of $score', (target) => {
    const found = percentileIn(poolQuartiles(), exactly(target.score));
    expect(found?.interval.low).toBeLessThanOrEqual(target.jeffreys95[0]);
    expect(found?.interval.high).toBeGreaterThanOrEqual(target.jeffreys95[1]);
  });
});

test('mean and standard deviation alone make no percentile', () => {
  const moments = { kind: 'moments', organisations: 240, mean: 58, sd: 8 } as const;
  expect(percentileIn(moments, exactly(58))).toBeNull();
});

test('a score without points has no rank, only where it may lie', () => {
  const found = percentileIn(poolCounts(), { points: null, interval: { low: 50, high: 65 } });
  expect(found?.rank).toBeNull();
  expect(found?.interval.low).toBeGreaterThan(0);
});

test('a higher score never ranks lower, and lies within its interval', () => {
  const score = fc.integer({ min: 0, max: 100 });
  for (const norm of [poolCounts(), poolQuartiles()]) {
    fc.assert(
      fc.property(score, score, fc.nat(20), (a, b, half) => {
        const at = (points: number) => {
          const interval = { low: Math.max(0, points - half), high: Math.min(100, points + half) };
          const found = percentileIn(norm, { points, interval });
          if (found === null || found.rank === null) throw new Error('no rank');
          return { rank: found.rank, ...found.interval };
        };
        const [lower, higher] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(lower.rank).toBeLessThanOrEqual(higher.rank);
        expect(lower.low).toBeLessThanOrEqual(lower.rank);
        expect(lower.high).toBeGreaterThanOrEqual(lower.rank);
      }),
    );
  }
});
