import { describe, expect, test } from '@jest/globals';
import { showings } from '@samenhang/shared/disclosure/showing';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';
import { flatOrganisation, organisations } from './organisations.ts';

function shownOf(...sizes: number[]) {
  const { tree, direct } = flatOrganisation(...sizes);
  const n = subtreeTotals(tree, direct);
  const plan = planTree(tree, n, 5);
  return Object.fromEntries(showings(tree, plan, { n, told: n }));
}

describe('what is shown of a unit', () => {
  test('is everything from ten persons, intervals from five', () => {
    expect(shownOf(10, 9)).toEqual({
      o: { kind: 'exact', reason: 'enough', of: 'o' },
      t0: { kind: 'exact', reason: 'enough', of: 't0' },
      t1: { kind: 'interval', reason: 'few', of: 't1' },
    });
  });

  test('is what is left of the unit above for those too small, and alike for those that protect them', () => {
    const { t0, t1 } = shownOf(1, 5, 9);
    expect(t0).toEqual({ kind: 'pooled', reason: 'too_few', of: 'o' });
    // A reason of its own would tell that five or more of it answered.
    expect(t1).toEqual(t0);
  });

  test('depends on how many may be told, not on how many answered', () => {
    const { tree, direct } = flatOrganisation(10, 12);
    const n = subtreeTotals(tree, direct);
    const told = new Map([...n].map(([unit, size]) => [unit, size - 1]));
    const shown = showings(tree, planTree(tree, n, 5), { n, told });
    expect(shown.get('t0')?.kind).toBe('interval');
    expect(shown.get('t1')?.kind).toBe('exact');
  });

  test('is the unit above where nothing, or everything, of it is left', () => {
    expect(shownOf(3, 4).t0).toEqual({ kind: 'parent', reason: 'too_few', of: 'o' });
    expect(shownOf(0, 6).t0).toEqual({ kind: 'parent', reason: 'too_few', of: 'o' });
    expect(shownOf(4, 5).t1).toEqual({ kind: 'parent', reason: 'too_few', of: 'o' });
  });

  test('is nobody else where even the whole is too small', () => {
    const own = { kind: 'private', reason: 'too_few_in_all', of: null };
    expect(shownOf(1, 3)).toEqual({ o: own, t0: own, t1: own });
  });

  test('is always something, and never rests on fewer than k', () => {
    fc.assert(
      fc.property(organisations, fc.integer({ min: 5, max: 8 }), ({ tree, direct }, k) => {
        const n = subtreeTotals(tree, direct);
        const plan = planTree(tree, n, k);
        const shown = showings(tree, plan, { n, told: n });
        expect([...shown.keys()]).toEqual([...tree.units]);
        for (const { kind, of } of shown.values()) {
          expect(kind === 'private').toBe(plan.size === 0);
          expect(of === null || (n.get(of) ?? 0) >= k).toBe(true);
        }
      }),
    );
  });
});
