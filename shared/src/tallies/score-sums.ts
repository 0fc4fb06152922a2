import { FIRST, MISSING } from '../scoring/lattice.ts';
import { AT, CELLS, LEVELS, PAIR_SLOTS, SCORE_SLOTS } from './layout.ts';

/** Adds one person's scores to n, Σa, Σa² of each. */
export function addScores(counts: Float64Array, scores: Int32Array): void {
  for (let place = 0; place < scores.length; place++) {
    const a = scores[place] ?? MISSING;
    if (a === MISSING) continue;
    const at = AT.scores + place * SCORE_SLOTS;
    counts[at] = (counts[at] ?? 0) + 1;
    counts[at + 1] = (counts[at + 1] ?? 0) + a;
    counts[at + 2] = (counts[at + 2] ?? 0) + a * a;
  }
}

/** Adds one person's cells, levels and recommend answer (or `MISSING`), each pair of them. */
export function addPairs(counts: Float64Array, scores: Int32Array, recommend: number): void {
  addBlock(counts, AT.cellPairs, scores, FIRST.cell, CELLS);
  addBlock(counts, AT.levelPairs, scores, FIRST.level, LEVELS);
  if (recommend === MISSING) return;
  for (let cell = 0; cell < CELLS; cell++) {
    const a = scores[FIRST.cell + cell] ?? MISSING;
    if (a !== MISSING) addPair(counts, AT.recommendPairs + cell * PAIR_SLOTS, a, recommend);
  }
}

function addBlock(
  counts: Float64Array,
  start: number,
  scores: Int32Array,
  first: number,
  size: number,
): void {
  let at = start;
  for (let i = 0; i < size; i++) {
    const a = scores[first + i] ?? MISSING;
    for (let j = i + 1; j < size; j++) {
      const b = scores[first + j] ?? MISSING;
      if (a !== MISSING && b !== MISSING) addPair(counts, at, a, b);
      at += PAIR_SLOTS;
    }
  }
}

function addPair(counts: Float64Array, at: number, a: number, b: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
  counts[at + 1] = (counts[at + 1] ?? 0) + a;
  counts[at + 2] = (counts[at + 2] ?? 0) + b;
  counts[at + 3] = (counts[at + 3] ?? 0) + a * b;
}

/**
 * Adds one person to the count of their pattern of passed and failed levels; nobody whose four
 * levels are not all there. A level is passed from `threshold` on, in whole numbers a.
 */
export function addPattern(counts: Float64Array, scores: Int32Array, threshold: number): void {
  let pattern = 0;
  for (let level = 0; level < LEVELS; level++) {
    const a = scores[FIRST.level + level] ?? MISSING;
    if (a === MISSING) return;
    if (a >= threshold) pattern += 2 ** level;
  }
  counts[AT.patterns + pattern] = (counts[AT.patterns + pattern] ?? 0) + 1;
}
