import { describe, expect, test } from '@jest/globals';
import {
  contributionOf,
  POOL_SCORES,
  type PoolContribution,
} from '@samenhang/shared/benchmarks/pool-contribution';
import {
  composePoolRelease,
  type PastContributions,
} from '@samenhang/shared/benchmarks/pool-release';
import { normSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import fc from 'fast-check';
import { unwrap } from '../../builders/organisation.ts';
import { oracleRelease } from '../../builders/release.ts';
import { limits, measured, told } from './records.ts';
import { poolMeans, poolOracle } from './synthetic-pool.ts';

const sharing = (value: number, change: Partial<PoolContribution> = {}): PoolContribution => ({
  ...contributionFrom(value),
  ...change,
});

function contributionFrom(value: number): PoolContribution {
  const scores = Object.fromEntries(POOL_SCORES.map((score) => [score, told(value, 3)]));
  const found = contributionOf(measured(scores).record);
  if (found === null) throw new Error('nothing to contribute');
  return found;
}

/** Organisations with numbers from..to, each with points of its own. */
const pool = (from: number, to: number) =>
  new Map(
    Array.from({ length: to - from + 1 }, (_, place) => [
      `organisation-${from + place}`,
      sharing(40 + ((from + place) % 30)),
    ]),
  );

const release = (
  contributions: ReadonlyMap<string, PoolContribution>,
  ...earlier: PastContributions[]
) =>
  composePoolRelease({
    segment: 'healthcare',
    quarter: '2027-Q1',
    instrumentVersion: CURRENT_INSTRUMENT_VERSION,
    period: { from: '2025-01-01', to: '2027-01-01' },
    contributions,
    earlier,
  });

describe('what an organisation contributes', () => {
  test('is its released points, and nothing else', () => {
    const [root] = composeRelease(oracleRelease());
    if (root === undefined) throw new Error('no root');
    const contribution = contributionOf(root);
    expect(Object.keys(contribution ?? {}).sort()).toEqual([...POOL_SCORES].sort());
    for (const score of POOL_SCORES) {
      expect(contribution?.[score]).toBe(root.group?.scores[score]?.points?.value);
    }
  });

  test('is nothing where points are lacking', () => {
    const scores = Object.fromEntries(POOL_SCORES.map((score) => [score, told(60, 3)]));
    expect(contributionOf(measured({ ...scores, culture: limits(50, 70) }).record)).toBeNull();
    expect(contributionOf(measured({}, { kind: 'private', group: null }).record)).toBeNull();
  });
});

describe('a release of the pool', () => {
  test('is a norm with a whole passport', () => {
    const norm = unwrap(release(pool(1, 10)));
    expect(normSchema.parse(norm)).toEqual(norm);
    expect(norm).toMatchObject({
      id: 'pool-healthcare-2027-Q1',
      passport: { organisations: 10, respondents: 100, respondentsBound: 'orMore' },
    });
    expect(Object.keys(norm.scores)).toEqual([...POOL_SCORES]);
  });

  test('has R’s quartiles and deciles of the invented pool, in whole points', () => {
    const contributions = new Map(
      poolMeans().map((mean, place) => [`organisation-${place}`, sharing(50, { overall: mean })]),
    );
    const { overall } = unwrap(release(contributions)).scores;
    const { probs, type7 } = poolOracle().pool_quantiles;
    const wanted = [0.1, 0.5, 0.9].map((share) => Math.round(type7[probs.indexOf(share)] ?? 0));
    if (overall?.kind !== 'deciles') throw new Error('no deciles');
    expect([0, 4, 8].map((place) => overall.points[place])).toEqual(wanted);
  });

  test.each([
    [10, 'quartiles'],
    [49, 'quartiles'],
    [50, 'deciles'],
  ])('of %i organisations is in %s', (organisations, kind) => {
    expect(unwrap(release(pool(1, organisations))).scores.overall?.kind).toBe(kind);
  });

  test('is the same in whatever order organisations come', () => {
    const entries = [...pool(1, 23)];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 23 }), (shuffled) => {
        expect(release(new Map(shuffled))).toEqual(release(new Map(entries)));
      }),
    );
  });

  test('is not made of nine, nor when fewer than five changed', () => {
    expect(release(pool(1, 9))).toEqual({ ok: false, error: 'too_few_organisations' });
    expect(release(pool(1, 14), pool(1, 10))).toEqual({ ok: false, error: 'too_few_changed' });
    expect(release(pool(1, 15), pool(1, 10)).ok).toBe(true);
  });

  test.each(POOL_SCORES)('is not made when five changed, but %s of one alone', (score) => {
    const before = pool(1, 12);
    const now = new Map(before);
    for (let number = 1; number <= 5; number++) {
      const same = number === 1 ? {} : { [score]: before.get(`organisation-${number}`)?.[score] };
      now.set(`organisation-${number}`, sharing(90, same));
    }
    expect(release(now, before)).toEqual({ ok: false, error: 'too_few_changed' });
  });

  test('takes one that left and came back for unchanged, as nobody knows what it had', () => {
    const now = pool(1, 12);
    const forgotten = new Map(
      [...now].map(([name, scores], place) => [name, place < 5 ? null : scores]),
    );
    expect(release(now, forgotten)).toEqual({ ok: false, error: 'too_few_changed' });
    const stayed = pool(6, 20);
    const left: PastContributions = new Map(
      [...pool(1, 20)].map(([name, scores]) => [name, stayed.has(name) ? scores : null]),
    );
    expect(release(stayed, left).ok).toBe(true);
  });
});
