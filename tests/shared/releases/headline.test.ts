import { describe, expect, test } from '@jest/globals';
import type { ReleasedDetails, ReleasedGroup, ReleaseRecord } from '@samenhang/shared/api/release';
import { headlineOf } from '@samenhang/shared/releases/headline';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { told } from '../benchmarks/records.ts';

const details = (given: Partial<ReleasedDetails>): ReleasedDetails => ({
  maturity: null,
  coherence: null,
  statements: [],
  habits: [],
  agreement: {},
  outcomes: { recommend: null, recommendIndex: null, help: null },
  drivers: null,
  ...given,
});
const group = (
  scores: ReleasedGroup['scores'],
  given: Partial<ReleasedDetails> = {},
): ReleasedGroup => ({
  n: { atLeast: 40, atMost: 40 },
  mayNotRepresent: false,
  scores,
  details: details(given),
});
const headline = (scores: ReleasedGroup['scores'], given: Partial<ReleasedDetails> = {}) =>
  headlineOf({ group: group(scores, given), byRole: null });
const maturity = (level: number) => ({
  level,
  certainty: [99, 90, 60, 10],
  secure: false,
  aheadOfFoundations: [],
});

describe('what a result says first', () => {
  test('the level reached with its own certainty, none at level 0', () => {
    expect(headline({}, { maturity: maturity(3) }).level).toMatchObject({
      reached: 3,
      certainty: 60,
    });
    expect(headline({}, { maturity: maturity(0) }).level).toMatchObject({
      reached: 0,
      certainty: null,
    });
  });

  const fits = { value: 80, interval: { low: 75, high: 85 }, pillarShare: null };
  const apart = { value: 70, interval: { low: 60, high: 82 }, pillarShare: null };

  test('coherence whose interval reaches 100 has no gap that can be detected', () => {
    const coherence = { value: 96, interval: { low: 88, high: 100 }, pillarShare: null };
    const found = headline({ overall: told(57, 3) }, { coherence }).coherence;
    expect(found).toMatchObject({ value: 96, interval: coherence.interval, noGapDetectable: true });
    expect(headline({ overall: told(57, 3) }, { coherence: fits }).coherence).toMatchObject({
      noGapDetectable: false,
    });
  });

  test.each([
    ['surely low, and close together', told(57, 3), fits, true],
    [
      'surely low, without a gap',
      told(57, 5),
      { ...apart, interval: { low: 60, high: 100 } },
      true,
    ],
    ['surely low, and apart', told(57, 3), apart, false],
    ['perhaps not low', told(60, 7), fits, false],
    ['not low at all, though level 1 is not reached', told(64, 10), fits, false],
  ])('“equally low” of a unit that is %s', (_, overall, coherence, equallyLow) => {
    const given = { coherence, maturity: maturity(0) };
    expect(headline({ overall }, given).coherence?.equallyLow).toBe(equallyLow);
  });

  test.each([true, false])('is as secure as its details say: %s', (secure) => {
    const maturity = { level: 0, certainty: [45, 2, 0, 0], secure, aheadOfFoundations: [] };
    expect(headline({}, { maturity }).level?.secure).toBe(secure);
  });

  test('the pillar that lags, by how much behind the mean of the other two', () => {
    const scores = { structure: told(60, 4), culture: told(64, 4), leadership: told(40, 4) };
    expect(headline(scores).lagging).toEqual({
      kind: 'pillar',
      score: 'leadership',
      behind: 22,
      // 22 ± 1.96 · √(2.04² + (2 · 2.04²) / 4), each error 4 / 1.96, outward.
      interval: { low: 17, high: 27 },
    });
  });

  test('else the cell that lags within its theme', () => {
    const scores = {
      structure: told(60, 4),
      culture: told(60, 4),
      leadership: told(60, 4),
      'develop.structure': told(62, 3),
      'develop.culture': told(60, 3),
      'develop.leadership': told(40, 3),
    };
    expect(headline(scores).lagging).toEqual({
      kind: 'cell',
      score: 'develop.leadership',
      behind: 21,
      interval: { low: 17, high: 25 },
    });
  });

  test('nothing lags that may be chance, or is less than five points', () => {
    const unsure = { structure: told(60, 15), culture: told(60, 15), leadership: told(50, 15) };
    const small = { structure: told(60, 1), culture: told(60, 1), leadership: told(56, 1) };
    expect([headline(unsure).lagging, headline(small).lagging]).toEqual([null, null]);
  });

  test('of a unit without details it says no more than its overall interval', () => {
    const overall = { points: null, interval: { low: 40, high: 75 } };
    const few = { ...group({ overall }), details: null };
    expect(headlineOf({ group: few, byRole: null })).toEqual({
      overall,
      level: null,
      coherence: null,
      lagging: null,
      gap: null,
    });
    expect(headlineOf({ group: null, byRole: null }).overall).toBeNull();
  });

  test('the biggest flagged gap between roles, by name', () => {
    const gap = {
      score: 'connect' as const,
      interval: { low: 4, high: 20 },
      effect: 'large' as const,
    };
    const byRole: NonNullable<ReleaseRecord['byRole']> = {
      groups: [
        { roles: ['staff'], group: group({}) },
        { roles: ['manager'], group: group({}) },
        { roles: ['hr', 'board'], group: group({}) },
      ],
      gaps: [
        { ...gap, first: 0, second: 1, difference: -12, flagged: true },
        { ...gap, first: 0, second: 2, difference: 30, flagged: false },
        { ...gap, first: 1, second: 2, difference: 9, flagged: true },
      ],
    };
    expect(headlineOf({ group: group({}), byRole }).gap).toEqual({
      score: 'connect',
      difference: -12,
      interval: { low: 4, high: 20 },
      first: ['staff'],
      second: ['manager'],
    });
  });

  test('is made of any scores whatever, and names only what has points', () => {
    const score = fc.record({
      value: fc.integer({ min: 3, max: 97 }),
      half: fc.integer({ min: 1, max: 30 }),
    });
    const scores = fc.dictionary(fc.constantFrom(...SCORES), score);
    fc.assert(
      fc.property(scores, (given) => {
        const released = Object.fromEntries(
          Object.entries(given).map(([name, { value, half }]) => [name, told(value, half)]),
        );
        const { lagging } = headline(released);
        if (lagging !== null) {
          expect(released[lagging.score]).toBeDefined();
          expect(lagging.behind).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
