import { describe, expect, test } from '@jest/globals';
import { randomOf } from '@samenhang/local/demo/random';
import { type AskedChange, type Change, unitEffect } from '@samenhang/shared/effects/unit-effect';
import { verdictsOn } from '@samenhang/shared/effects/verdict';
import fc from 'fast-check';

test.each([
  // q of both is .008 and .3.
  [
    [
      { beyond: 12, half: 8, p: 0.004 },
      { beyond: -3, half: 6, p: 0.3 },
    ],
    ['more', 'noMore'],
  ],
  // Alone it would be pointed out; of three that are shown together it is not: q is .06.
  [[0.02, 0.8, 0.9].map((p) => ({ beyond: 9, half: 7, p })), ['unsure', 'unsure', 'unsure']],
  // As sure as can be, and by less than is pointed out.
  [[{ beyond: 4, half: 0.5, p: 1e-9 }], ['noMore']],
  [[{ beyond: 5, half: 1, p: 1e-6 }], ['more']],
  [[{ beyond: 4, half: 2, p: 0.001 }], ['unsure']],
  [[], []],
])('%j: %j', (family, verdicts) => {
  expect(verdictsOn(family)).toEqual(verdicts);
});

test('nothing is said to have risen more that did not rise beyond what was expected', () => {
  const beyond = fc.record({
    beyond: fc.double({ min: -100, max: 4.999, noNaN: true }),
    half: fc.double({ min: 0.1, max: 60, noNaN: true }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(beyond, { maxLength: 6 }), (family) => {
      expect(verdictsOn(family)).not.toContain('more');
    }),
  );
});

describe('of organisations in which nothing helped', () => {
  const ORGANISATIONS = 3_000;
  const UNITS = 24;
  /** Points: how far units differ, and how far a score of ten people may be off. */
  const [BETWEEN, ERROR] = [8, 5];

  /** Two rounds of units that stayed as they were; every score is off by chance, as a sample is. */
  function organisation(seed: string): AskedChange[] {
    const random = randomOf(seed);
    const measured = (truth: number) =>
      Math.round(Math.min(100, Math.max(0, truth + ERROR * random.normal())));
    return Array.from({ length: UNITS }, () => {
      const truth = 55 + BETWEEN * random.normal();
      return { earlier: measured(truth), later: measured(truth), halfWidth: 2 * ERROR };
    });
  }

  /** In how many organisations any of the three units that are asked about is pointed out. */
  function flagged(choose: (units: readonly AskedChange[]) => readonly AskedChange[]): number {
    const found = Array.from({ length: ORGANISATIONS }, (_, number) => {
      const units = organisation(`organisation ${number}`);
      const family = choose(units).flatMap((own) => {
        const others: Change[] = units.filter((unit) => unit !== own);
        return unitEffect(own, others) ?? [];
      });
      expect(family).toHaveLength(3);
      return verdictsOn(family).includes('more');
    });
    return found.filter(Boolean).length / ORGANISATIONS;
  }

  test('any three are pointed out in no more than one family of twenty', () => {
    expect(flagged((units) => units.slice(0, 3))).toBeLessThanOrEqual(0.05);
  });

  test('the three that stood lowest rise, as low scores do, and are not pointed out either', () => {
    const lowest = (units: readonly AskedChange[]) =>
      units.toSorted((a, b) => a.earlier - b.earlier).slice(0, 3);
    const rises = Array.from({ length: 200 }, (_, number) =>
      lowest(organisation(`organisation ${number}`)).map(({ earlier, later }) => later - earlier),
    ).flat();
    const mean = rises.reduce((sum, rise) => sum + rise, 0) / rises.length;
    expect(mean).toBeGreaterThan(3);
    expect(flagged(lowest)).toBeLessThanOrEqual(0.05);
  });
});
