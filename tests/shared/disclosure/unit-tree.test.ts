import { describe, expect, test } from '@jest/globals';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';

const UNITS = [
  { id: 'team-b', parent: 'sales' },
  { id: 'sales', parent: 'all' },
  { id: 'team-10', parent: 'sales' },
  { id: 'all', parent: null },
  { id: 'care', parent: 'all' },
  { id: 'team-9', parent: 'care' },
];

describe('a tree of units', () => {
  test('is walked layer by layer, by id, whatever order the units come in', () => {
    const order = ['all', 'care', 'sales', 'team-9', 'team-10', 'team-b'];
    expect(createUnitTree(UNITS).units).toEqual(order);
    expect(createUnitTree(UNITS.toReversed()).units).toEqual(order);
  });

  test('knows who lies above and below whom, and how deep', () => {
    const tree = createUnitTree(UNITS);
    expect(tree.root).toBe('all');
    expect(tree.childrenOf('sales')).toEqual(['team-10', 'team-b']);
    expect(tree.childrenOf('team-b')).toEqual([]);
    expect(tree.parentOf.get('team-9')).toBe('care');
    expect(tree.parentOf.has('all')).toBe(false);
    expect([tree.depthOf.get('all'), tree.depthOf.get('team-b')]).toEqual([0, 2]);
  });

  test('counts the persons of a unit with those of all units below it', () => {
    const direct = new Map([
      ['all', 1],
      ['sales', 2],
      ['team-b', 3],
      ['team-10', 4],
      ['team-9', 5],
    ]);
    const totals = subtreeTotals(createUnitTree(UNITS), direct);
    expect(Object.fromEntries(totals)).toEqual({
      all: 15,
      sales: 9,
      care: 5,
      'team-9': 5,
      'team-10': 4,
      'team-b': 3,
    });
  });

  test.each([
    ['no root', [{ id: 'a', parent: 'b' }]],
    [
      'two roots',
      [
        { id: 'a', parent: null },
        { id: 'b', parent: null },
      ],
    ],
    [
      'a circle beside the root',
      [
        { id: 'a', parent: null },
        { id: 'b', parent: 'c' },
        { id: 'c', parent: 'b' },
      ],
    ],
    [
      'the same unit twice',
      [
        { id: 'a', parent: null },
        { id: 'b', parent: 'a' },
        { id: 'b', parent: 'a' },
      ],
    ],
    ['nothing', []],
  ])('is refused with %s', (_, units) => {
    expect(() => createUnitTree(units)).toThrow(RangeError);
  });
});
