import type { Instrument } from '../instruments/schema.ts';
import { FIRST, SCORES, type ScoreName } from '../scoring/lattice.ts';
import { AT, CELLS, LENGTH, LEVELS, PAIR_SLOTS, pairIndex } from './layout.ts';
import { itemSums } from './read-items.ts';
import { recommendHistogram } from './read-outcomes.ts';
import { type ScoreSums, scoreSums } from './read-scores.ts';
import type { Tally } from './tally.ts';

/** Sums over the persons who have both i and j: n, Σi, Σj, Σi·j, in whole numbers. */
export interface PairSums {
  readonly n: number;
  readonly first: number;
  readonly second: number;
  readonly products: number;
}

/** The pairs of a few variables of one group, each variable with itself as well. */
export interface PairBlock {
  readonly size: number;
  /** What one unit of a variable is worth: points for scores, 25 for a step, 1 for recommend. */
  readonly unit: (i: number) => number;
  readonly pair: (i: number, j: number) => PairSums;
}

/** The 12 cells, in the order of `SCORES`, in points. @throws RangeError for a view. */
export function cellBlock(tally: Tally): PairBlock {
  return blockOf(tally, AT.cellPairs, scoresAt(tally, FIRST.cell, CELLS));
}

/** The 4 levels, in points. @throws RangeError for a view. */
export function levelBlock(tally: Tally): PairBlock {
  return blockOf(tally, AT.levelPairs, scoresAt(tally, FIRST.level, LEVELS));
}

/** The 48 statements in the order of asking, in points. @throws RangeError unless an organisation. */
export function itemBlock(tally: Tally, { items }: Instrument): PairBlock {
  const alone = items.map((item, place) => ({
    ...itemSums(tally, place, item.reversed),
    unit: 25,
  }));
  return blockOf(tally, AT.itemPairs, alone);
}

/** The 12 cells in points and, at place 12, the recommend answer 0..10. @throws RangeError for a view. */
export function recommendBlock(tally: Tally): PairBlock {
  const cells = cellBlock(tally);
  const recommend = { ...recommendSums(tally), unit: 1 };
  return {
    size: CELLS + 1,
    unit: (i) => (i === CELLS ? recommend.unit : cells.unit(i)),
    pair(i, j) {
      if (i < CELLS && j < CELLS) return cells.pair(i, j);
      if (i === CELLS && j === CELLS) return withItself(recommend);
      const sums = readPair(tally, AT.recommendPairs + Math.min(i, j) * PAIR_SLOTS);
      return i < j ? sums : turned(sums);
    },
  };
}

function blockOf(tally: Tally, start: number, alone: readonly ScoreSums[]): PairBlock {
  const size = alone.length;
  if (start + PAIR_SLOTS * pairIndex(size, size - 1, size) > LENGTH[tally.kind]) {
    throw new RangeError(`a ${tally.kind} holds no such pairs`);
  }
  return {
    size,
    unit: (i) => alone[i]?.unit ?? 1,
    pair(i, j) {
      const own = alone[i];
      if (own === undefined) throw new RangeError(`variable ${i} of ${size}`);
      if (i === j) return withItself(own);
      const at = start + PAIR_SLOTS * pairIndex(size, Math.min(i, j), Math.max(i, j));
      return i < j ? readPair(tally, at) : turned(readPair(tally, at));
    },
  };
}

function scoresAt(tally: Tally, first: number, size: number): ScoreSums[] {
  const names: readonly ScoreName[] = SCORES.slice(first, first + size);
  return names.map((name) => scoreSums(tally, name));
}

function readPair({ counts }: Tally, at: number): PairSums {
  return {
    n: counts[at] ?? 0,
    first: counts[at + 1] ?? 0,
    second: counts[at + 2] ?? 0,
    products: counts[at + 3] ?? 0,
  };
}

const turned = ({ n, first, second, products }: PairSums): PairSums => ({
  n,
  first: second,
  second: first,
  products,
});

const withItself = ({ n, sum, squares }: Omit<ScoreSums, 'unit'>): PairSums => ({
  n,
  first: sum,
  second: sum,
  products: squares,
});

function recommendSums(tally: Tally): { n: number; sum: number; squares: number } {
  let [n, sum, squares] = [0, 0, 0];
  recommendHistogram(tally).forEach((persons, answer) => {
    n += persons;
    sum += persons * answer;
    squares += persons * answer * answer;
  });
  return { n, sum, squares };
}
