import { FIRST, SCORES } from '../scoring/lattice.ts';

/**
 * What a tally holds. Each kind begins with all of the one before it: `view` (a role's view of a
 * unit) counts answers and scores, `unit` adds what coherence, maturity and drivers need, and
 * `organisation` adds what reliability needs.
 */
export type TallyKind = 'view' | 'unit' | 'organisation';

export const TALLY_KINDS: readonly TallyKind[] = ['view', 'unit', 'organisation'];

/** Statements of an instrument, in the order of asking. */
export const ITEMS = 48;
/** Counts of one statement: answers 1..5 as given, then "I can't judge this", then blank. */
export const ITEM_SLOTS = 7;
/** Sums of one score: n, Σa, Σa² of its whole numbers a. */
export const SCORE_SLOTS = 3;
export const RECOMMEND_SLOTS = 11;
export const HELP_SLOTS = 5;
export const CELLS = FIRST.theme - FIRST.cell;
export const LEVELS = FIRST.overall - FIRST.level;
/** Every way to pass or fail the four levels. */
export const PATTERNS = 2 ** LEVELS;
/** Sums of one pair (i, j) over the persons who have both: n, Σi, Σj, Σi·j. */
export const PAIR_SLOTS = 4;

/** Place of the pair i < j among the pairs of `size` variables, row by row. */
export function pairIndex(size: number, i: number, j: number): number {
  return (i * (2 * size - i - 1)) / 2 + j - i - 1;
}

const pairSlots = (size: number) => ((size * (size - 1)) / 2) * PAIR_SLOTS;

const items = 2;
const scores = items + ITEMS * ITEM_SLOTS;
const recommend = scores + SCORES.length * SCORE_SLOTS;
const help = recommend + RECOMMEND_SLOTS;
const cellPairs = help + HELP_SLOTS;
const levelPairs = cellPairs + pairSlots(CELLS);
const patterns = levelPairs + pairSlots(LEVELS);
const recommendPairs = patterns + PATTERNS;
const itemPairs = recommendPairs + CELLS * PAIR_SLOTS;
const straightLiners = itemPairs + pairSlots(ITEMS);
const unanswered = straightLiners + 1;

/** Where each section of a tally begins. */
export const AT = {
  respondents: 0,
  invited: 1,
  items,
  scores,
  /** Histogram 0..10 of the recommend question. */
  recommend,
  /** Histogram 1..5 of the help question. */
  help,
  cellPairs,
  levelPairs,
  /** Persons a pattern; bit l−1 of the pattern is set where level l is passed. */
  patterns,
  /** Pairs of each cell (i) with the recommend question (j). */
  recommendPairs,
  itemPairs,
  /** Persons who answered every statement 1..5 and gave the same answer to all of them. */
  straightLiners,
  /** Persons who answered no statement 1..5. */
  unanswered,
} as const;

/** How many counts a tally of each kind holds. */
export const LENGTH: Readonly<Record<TallyKind, number>> = {
  view: cellPairs,
  unit: itemPairs,
  organisation: unanswered + 1,
};
