import { describe, expect, test } from '@jest/globals';
import { planTree, publishedHomes, remainders } from '@samenhang/shared/disclosure/tree-plan';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';
import { flatOrganisation, organisations } from './organisations.ts';

const planOf = (sizes: number[], k = 5) => {
  const { tree, direct } = flatOrganisation(...sizes);
  return [...planTree(tree, subtreeTotals(tree, direct), k)];
};

describe('the tree plan', () => {
  test.each([
    ['nothing of fewer than five', [4], []],
    ['the whole once it has five', [2, 3], ['o']],
    ['a team of five beside a team of five', [5, 5], ['o', 't0', 't1']],
    ['no team that would reveal four others', [4, 5], ['o']],
    ['the largest where small teams need the smallest of the others', [1, 5, 9], ['o', 't2']],
    ['small teams together, where they are five', [2, 3, 9], ['o', 't2']],
    [
      'the later of two that are equal, as the lower id joins the small team',
      [5, 5, 1],
      ['o', 't1'],
    ],
    ['a team with an empty one beside it', [0, 5], ['o', 't1']],
  ])('publishes %s', (_, sizes, published) => {
    expect(planOf(sizes)).toEqual(published);
  });

  test('asks for as many as k says', () => {
    expect(planOf([9, 10, 12], 10)).toEqual(['o', 't2']);
  });

  test('leaves everything below an unpublished unit unpublished', () => {
    const tree = createUnitTree([
      { id: 'o', parent: null },
      { id: 'a', parent: 'o' },
      { id: 'a.team', parent: 'a' },
    ]);
    const n = new Map([
      ['o', 9],
      ['a', 8],
      ['a.team', 8],
    ]);
    expect([...planTree(tree, n, 5)]).toEqual(['o']);
  });

  test('of one statement stays within that of the respondents', () => {
    const { tree, direct } = flatOrganisation(9, 9, 9);
    const n = subtreeTotals(tree, direct);
    expect([...planTree(tree, n, 5, { within: new Set(['o', 't1', 't2']) })]).toEqual([
      'o',
      't1',
      't2',
    ]);
    const answered = subtreeTotals(tree, new Map([...direct, ['t1', 4]]));
    expect([...planTree(tree, answered, 5, { within: new Set(['o', 't1', 't2']) })]).toEqual([
      'o',
      't2',
    ]);
    expect([...planTree(tree, n, 5, { within: new Set() })]).toEqual([]);
  });

  test('publishes only sets, and leaves only remainders, of none or at least k', () => {
    fc.assert(
      fc.property(organisations, fc.integer({ min: 2, max: 10 }), ({ tree, direct }, k) => {
        const n = subtreeTotals(tree, direct);
        const plan = planTree(tree, n, k);
        for (const unit of plan) {
          const parent = tree.parentOf.get(unit);
          expect(n.get(unit)).toBeGreaterThanOrEqual(k);
          expect(parent === undefined || plan.has(parent)).toBe(true);
        }
        for (const left of remainders(tree, plan, n).values()) {
          expect(left === 0 || left >= k).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('drops no more than one child of a unit, and only where too few are left over', () => {
    fc.assert(
      fc.property(organisations, ({ tree, direct }) => {
        const n = subtreeTotals(tree, direct);
        const plan = planTree(tree, n, 5);
        for (const unit of plan) {
          const large = tree.childrenOf(unit).filter((child) => (n.get(child) ?? 0) >= 5);
          const dropped = large.filter((child) => !plan.has(child));
          const left = large.reduce((rest, child) => rest - (n.get(child) ?? 0), n.get(unit) ?? 0);
          expect(dropped).toHaveLength(left > 0 && left < 5 && large.length > 0 ? 1 : 0);
        }
      }),
    );
  });

  test('is the same for every order of units and of counts', () => {
    const shuffled = organisations.chain(({ tree, direct }) => {
      const units = tree.units.map((id) => ({ id, parent: tree.parentOf.get(id) ?? null }));
      const all = { minLength: units.length, maxLength: units.length };
      return fc.record({
        tree: fc.constant(tree),
        direct: fc.constant(direct),
        moved: fc.shuffledSubarray(units, all),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ tree, direct, moved }) => {
        const other = createUnitTree(moved);
        const counts = new Map([...direct].toReversed());
        const plan = planTree(tree, subtreeTotals(tree, direct), 5);
        expect([...planTree(other, subtreeTotals(other, counts), 5)]).toEqual([...plan]);
      }),
    );
  });
});

describe('who is not shown in a unit of their own', () => {
  const { tree, direct } = flatOrganisation(1, 5, 9);
  const plan = planTree(tree, subtreeTotals(tree, direct), 5);

  test('is counted in the nearest published unit above', () => {
    const homes = publishedHomes(tree, plan);
    expect(Object.fromEntries(homes)).toEqual({ o: 'o', t0: 'o', t1: 'o', t2: 't2' });
    expect(publishedHomes(tree, new Set()).size).toBe(0);
  });

  test('forms the remainder of that unit', () => {
    const left = remainders(tree, plan, subtreeTotals(tree, direct));
    expect(Object.fromEntries(left)).toEqual({ o: 6, t2: 9 });
  });
});
