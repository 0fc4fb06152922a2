import { describe, expect, test } from '@jest/globals';
import { toldSize } from '@samenhang/shared/disclosure/told-size';
import { planTree, toldSizes } from '@samenhang/shared/disclosure/tree-plan';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';

describe('how many are told to have answered', () => {
  test.each([
    [5, 5, 4],
    [4, 5, 4],
    [3, 5, 3],
    [0, 5, 0],
    [0, 0, 0],
    [1, 1, 0],
  ])('%i of %i invited are %i', (answered, invited, told) => {
    expect(toldSize(answered, invited)).toBe(told);
  });
});

describe('in a tree', () => {
  const tree = createUnitTree([
    { id: 'o', parent: null },
    { id: 'a', parent: 'o' },
    { id: 'b', parent: 'o' },
  ]);
  const totals = (a: number, b: number) =>
    subtreeTotals(
      tree,
      new Map([
        ['a', a],
        ['b', b],
      ]),
    );

  test('a unit is told as its parts are, or one of them would follow from the others', () => {
    const [n, invited] = [totals(18, 25), totals(20, 25)];
    const plan = planTree(tree, n, 5, { invited });
    // 43 − 18 would be 25 of 25.
    expect(Object.fromEntries(toldSizes(tree, plan, n, { k: 5, invited }))).toEqual({
      a: 18,
      b: 24,
      o: 42,
    });
  });

  test('one is kept back where a large unit joined a small one, whose size would tell of it', () => {
    const [n, invited] = [totals(25, 4), totals(25, 22)];
    const plan = planTree(tree, n, 5, { invited });
    expect([...plan]).toEqual(['o']);
    // Fewer than five are in the small one, so of 29 in all 25 of 25 would be in the large one.
    expect(toldSizes(tree, plan, n, { k: 5, invited }).get('o')).toBe(28);
  });

  test('nothing is kept back of a unit that is left out for another reason', () => {
    const [n, invited] = [totals(25, 4), totals(25, 22)];
    const within = new Set(['o']);
    expect(toldSizes(tree, within, n, { k: 5, within, invited }).get('o')).toBe(29);
  });

  test('five invited have no result of their own, whoever answered', () => {
    expect([...planTree(tree, totals(5, 20), 5, { invited: totals(5, 30) })]).toEqual(['o']);
    expect([...planTree(tree, totals(5, 20), 5, { invited: totals(6, 30) })]).toEqual([
      'o',
      'a',
      'b',
    ]);
  });

  test('nor are five invited left over beside a unit that is shown', () => {
    const direct = (o: number, a: number, b: number) =>
      subtreeTotals(
        tree,
        new Map([
          ['o', o],
          ['a', a],
          ['b', b],
        ]),
      );
    const n = direct(5, 8, 20);
    expect([...planTree(tree, n, 5, { invited: direct(5, 12, 30) })]).toEqual(['o', 'b']);
    expect([...planTree(tree, n, 5, { invited: direct(6, 12, 30) })]).toEqual(['o', 'a', 'b']);
  });
});
