import { expect, test } from '@jest/globals';
import { organisationEffect } from '@samenhang/shared/effects/organisation-effect';
import { type Change, unitEffect } from '@samenhang/shared/effects/unit-effect';
import { EFFECT_FROM_UNITS } from '@samenhang/shared/thresholds';
import fc from 'fast-check';
import { relativeError } from '../../builders/reference-values.ts';

const score = fc.integer({ min: 0, max: 100 });
const change = fc.record({ earlier: score, later: score });
const units = (fewest: number) => fc.array(change, { minLength: fewest, maxLength: 60 });
const shifted = (changes: readonly Change[], by: number) =>
  changes.map(({ earlier, later }) => ({ earlier, later: later + by }));
const alike = (one: number | undefined, other: number | undefined) =>
  one === other ||
  Math.abs((one ?? 0) - (other ?? 9)) < 1e-7 ||
  relativeError(one ?? 0, other ?? 9) < 1e-7;

test('where every unit rises by the same, none rose more than the others', () => {
  fc.assert(
    fc.property(change, units(EFFECT_FROM_UNITS.alike), score, (own, others, by) => {
      const [before, after] = [others, shifted(others, by)].map((some) =>
        unitEffect({ ...own, later: own.later + (some === others ? 0 : by), halfWidth: 5 }, some),
      );
      expect(alike(before?.beyond, after?.beyond)).toBe(true);
      expect(alike(before?.p, after?.p)).toBe(true);
    }),
  );
});

test('an interval holds the expectation by p just as it holds none by half of it', () => {
  fc.assert(
    fc.property(
      change,
      units(EFFECT_FROM_UNITS.alike),
      fc.integer({ min: 1, max: 20 }),
      (own, others, width) => {
        const found = unitEffect({ ...own, halfWidth: width }, others);
        fc.pre(found !== null && Math.abs(Math.abs(found.beyond) - found.half) > 1e-6);
        if (found === null) return;
        expect(found.p < 0.05).toBe(Math.abs(found.beyond) > found.half);
        expect(found.half).toBeGreaterThanOrEqual(found.predictionHalf);
      },
    ),
  );
});

test('the order of units tells nothing', () => {
  fc.assert(
    fc.property(change, units(EFFECT_FROM_UNITS.alike), (own, others) => {
      const [one, other] = [others, others.toReversed()].map((some) =>
        unitEffect({ ...own, halfWidth: 4 }, some),
      );
      expect(alike(one?.expected, other?.expected)).toBe(true);
    }),
  );
});

test('those that chose and those that did not, exchanged, differ by the sign alone', () => {
  fc.assert(
    fc.property(units(5), units(5), (chose, others) => {
      const [one, other] = [organisationEffect(chose, others), organisationEffect(others, chose)];
      expect(alike(one?.test.difference, -(other?.test.difference ?? Number.NaN))).toBe(
        one !== null,
      );
      expect(alike(one?.test.p, other?.test.p)).toBe(true);
    }),
  );
});

test('fewer than ten other units say nothing, nor fewer than five that chose', () => {
  fc.assert(
    fc.property(change, fc.array(change, { maxLength: 9 }), units(5), (own, few, others) => {
      expect(unitEffect({ ...own, halfWidth: 4 }, few)).toBeNull();
      expect(organisationEffect(few.slice(0, 4), others)).toBeNull();
    }),
  );
});
