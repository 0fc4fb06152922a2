import { describe, expect, test } from '@jest/globals';
import { STATEMENT } from '@samenhang/shared/disclosure/divisions';
import { type Candidate, tellTree } from '@samenhang/shared/disclosure/tell-tree';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';

type Counts = readonly number[];

const sum = (counts: Counts) => counts.reduce((a, b) => a + b, 0);
const shown = (counts: Counts, isShown = true): Candidate => ({
  counts,
  told: sum(counts),
  isShown,
});

/** A unit with these parts, the last of which is what is left of it and not shown. */
function tellFamily(parts: readonly Counts[], rest: Counts = [0, 0, 0, 0, 0]) {
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...parts.map((_, place) => ({ id: `t${place}`, parent: 'o' })),
  ]);
  const whole = [...parts, rest].reduce((a, b) => a.map((n, step) => n + (b[step] ?? 0)));
  const { units } = tellTree(tree, new Set(tree.units), STATEMENT, {
    unit: (unit) => shown(unit === 'o' ? whole : (parts[Number(unit.slice(1))] ?? [])),
    rest: () => shown(rest, false),
  });
  const startsOf = (unit: string) => {
    const told = units.get(unit);
    return told?.kind === 'bins' ? told.bins.map(({ first }) => first) : (told?.kind ?? null);
  };
  return tree.units.map(startsOf);
}

describe('answers to one question through a tree', () => {
  test('are told in fine bins of the whole, and in halves of small parts', () => {
    const told = tellFamily([
      [1, 2, 3, 4, 2],
      [3, 2, 4, 4, 3],
      [2, 3, 2, 3, 4],
    ]);
    expect(told).toEqual([
      [0, 1, 2, 3, 4],
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
  });

  test('are told alike of all large parts, as fine as fits all of them', () => {
    const even = [8, 8, 8, 8, 8];
    expect(tellFamily([even, even])).toEqual(Array(3).fill([0, 1, 2, 3, 4]));
    expect(tellFamily([even, [3, 5, 8, 8, 8]])).toEqual([
      [0, 1, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 2, 3, 4],
    ]);
    // And what is left of the unit must fit as well.
    expect(tellFamily([even, even], [9, 2, 9, 9, 9])).toEqual([
      [0, 1, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 2, 3, 4],
    ]);
  });

  test('of the parts are not told where the whole less the others would leave few', () => {
    // Eight at the lowest step in all, none in the rest, and two teams of four each, as was once told.
    const team = [4, 0, 0, 5, 5];
    expect(tellFamily([team, [4, 0, 0, 5, 6]])).toEqual([[0, 3], null, null]);
  });

  test('of the parts are not told where the finer bins of the whole would pin them', () => {
    // Most of one part lie in the upper half and most of the other in the lower one.
    const told = tellFamily([
      [0, 0, 2, 1, 9],
      [14, 3, 3, 1, 1],
    ]);
    expect(told).toEqual([[0, 2, 3], null, null]);
  });

  test('are told as most in the same half of all parts where they are of the whole', () => {
    const told = tellFamily([
      [0, 0, 1, 9, 9],
      [0, 0, 2, 9, 3],
    ]);
    expect(told).toEqual(['nearlyAll', 'nearlyAll', 'nearlyAll']);
  });

  test('are told of nothing below a unit of which they are not', () => {
    const tree = createUnitTree([
      { id: 'o', parent: null },
      { id: 'd', parent: 'o' },
      { id: 't', parent: 'd' },
    ]);
    const even = [8, 8, 8, 8, 8];
    const { units } = tellTree(tree, new Set(['o', 'd', 't']), STATEMENT, {
      unit: (unit) => shown(even, unit !== 'd'),
      rest: () => shown([0, 0, 0, 0, 0], false),
    });
    expect([...units.keys()]).toEqual(['o']);
  });
});
