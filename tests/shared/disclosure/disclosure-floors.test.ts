import { describe, expect, test } from '@jest/globals';
import {
  distributionDetail,
  mayTellPatterns,
} from '@samenhang/shared/disclosure/detail-among-units';
import { poolRefusal } from '@samenhang/shared/disclosure/pool-refusal';
import { shownParticipation } from '@samenhang/shared/disclosure/shown-participation';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';

describe('between units', () => {
  test.each([
    [9, 'none'],
    [10, 'quartiles'],
    [49, 'quartiles'],
    [50, 'deciles'],
  ] as const)('%i published units show %s', (units, detail) => {
    expect(distributionDetail(units)).toBe(detail);
  });

  test('patterns of answers are told from a hundred respondents', () => {
    expect([99, 100].map(mayTellPatterns)).toEqual([false, true]);
  });
});

const ONE = createUnitTree([{ id: 'o', parent: null }]);

function shownOfOne(invited: number, answered: number, before: number): number | undefined {
  const of = (people: number) => new Map([['o', people]]);
  const turnout = { answered: of(answered), invited: of(invited) };
  return shownParticipation(ONE, turnout, of(before)).get('o');
}

describe('participation', () => {
  test.each([
    [19, 19, 0, undefined],
    [20, 0, 0, 0],
    [20, 4, 0, 0],
    [20, 5, 0, 5],
    [20, 19, 0, 15],
    [20, 20, 0, 15],
    [40, 14, 15, 15],
    [45, 44, 0, 40],
    [45, 45, 40, 40],
    [46, 46, 40, 45],
  ])('of %i invited, %i answered and %i shown before is shown as %p', (...given) => {
    const [invited, answered, before, shown] = given;
    expect(shownOfOne(invited, answered, before)).toBe(shown);
  });

  test('of a unit does not tell that everybody in one of its teams answered', () => {
    const tree = createUnitTree([
      { id: 'o', parent: null },
      { id: 'a', parent: 'o' },
      { id: 'b', parent: 'o' },
    ]);
    const own = (a: number, b: number) => new Map(Object.entries({ a, b }));
    const shown = shownParticipation(
      tree,
      { answered: own(16, 24), invited: own(21, 24) },
      new Map(),
    );
    // 40 of 45 and 15 to 19 of the 21 would be 21 or more of 24; with 24 of these for the full 40.
    expect(Object.fromEntries(shown)).toEqual({ o: 35, a: 15, b: 20 });
  });

  test('keeps one back of each set that is shown, not of each unit in it', () => {
    const teams = Array.from({ length: 20 }, (_, place) => `t${place}`);
    const tree = createUnitTree([
      { id: 'o', parent: null },
      ...teams.map((id) => ({ id, parent: 'o' })),
    ]);
    const five = new Map(teams.map((id) => [id, 5]));
    const shown = shownParticipation(tree, { answered: five, invited: five }, new Map());
    expect(Object.fromEntries(shown)).toEqual({ o: 95 });
  });

  test('does not move with one answer more or less, but at a five, and never back', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, (answered) => {
        let before = 0;
        for (const today of answered) {
          const shown = shownOfOne(60, today, before) ?? -1;
          expect(shown % 5).toBe(0);
          expect(shown).toBeGreaterThanOrEqual(before);
          before = shown;
        }
        expect(before).toBe(5 * Math.floor(Math.min(59, Math.max(...answered)) / 5));
      }),
    );
  });
});

describe('the pool of organisations', () => {
  const pool = (from: number, count: number, score = 60) =>
    new Map(Array.from({ length: count }, (_, place) => [`organisation-${from + place}`, score]));

  test('is released from ten organisations', () => {
    expect(poolRefusal(pool(0, 9), [])).toBe('too_few_organisations');
    expect(poolRefusal(pool(0, 10), [])).toBeNull();
  });

  test('is released again only when five have joined, left or changed', () => {
    expect(poolRefusal(pool(0, 12), [pool(0, 12)])).toBe('too_few_changed');
    expect(poolRefusal(pool(0, 16), [pool(0, 12)])).toBe('too_few_changed');
    expect(poolRefusal(pool(0, 17), [pool(0, 12)])).toBeNull();
    expect(poolRefusal(pool(0, 12), [pool(0, 17)])).toBeNull();
    expect(poolRefusal(pool(2, 13), [pool(0, 12)])).toBeNull();
    const changed = new Map([...pool(0, 12), ...pool(0, 5, 61)]);
    expect(poolRefusal(changed, [pool(0, 12)])).toBeNull();
  });

  test('is compared with every release before, as two of five changes may come down to one', () => {
    const first = pool(0, 12);
    const second = pool(0, 17);
    const third = new Map([...pool(0, 12), ...pool(16, 1)]);
    expect(poolRefusal(third, [second])).toBe('too_few_changed');
    const swapped = new Map([...first, ...pool(20, 1)]);
    expect(poolRefusal(swapped, [second])).toBeNull();
    expect(poolRefusal(swapped, [second, first])).toBe('too_few_changed');
  });
});
