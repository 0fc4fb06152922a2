import type { Instrument } from '../instruments/schema.ts';
import { type AnswerCodes, keyedStep } from '../scoring/answers.ts';
import { AT, ITEMS, PAIR_SLOTS, pairIndex } from './layout.ts';

// The four sums of a pair of statements grow together as fields of one double. A person with the
// steps v and w adds (1 + v·B)(1 + w·C) = 1 + v·B + w·C + v·w·B·C; a missing step makes it 0. With
// fields 13 bits wide, and 14 for the last, none overflows up to 1 023 persons: Σv·w ≤ 16·1 023.
const FIELD = 2 ** 13;
const [B, C, BC] = [FIELD, FIELD ** 2, FIELD ** 3];

// Persons that are multiplied in one go; their 48 + 48 factors stay in the nearest cache.
const TILE = 31;
const TILES_PER_UNPACK = 33;

const CODE_SLOTS = 8;

/** Collects the 1 128 pairs of statements of many persons. */
export interface ItemPairs {
  add(codes: AnswerCodes): void;
  /** Adds what was collected since the last time to the counts of a tally. */
  moveTo(counts: Float64Array): void;
}

/**
 * Makes the function that opens a collector. Persons are taken in tiles, since one at a time costs
 * four reads and writes a pair, 4 512 a person.
 */
export function createItemPairs(instrument: Instrument): () => ItemPairs {
  const factors = factorTables(instrument);
  return () => {
    const left = new Float64Array(ITEMS * TILE);
    const right = new Float64Array(ITEMS * TILE);
    const packed = new Float64Array((ITEMS * (ITEMS - 1)) / 2);
    const sums = new Float64Array(packed.length * PAIR_SLOTS);
    let inTile = 0;
    let tiles = 0;
    const multiply = () => {
      multiplyTile(left, right, inTile, packed);
      inTile = 0;
      tiles += 1;
      if (tiles === TILES_PER_UNPACK) unpack();
    };
    const unpack = () => {
      unpackInto(packed, sums);
      tiles = 0;
    };
    return {
      add(codes) {
        place(codes, factors, inTile, left, right);
        inTile += 1;
        if (inTile === TILE) multiply();
      },
      moveTo(counts) {
        if (inTile > 0) multiply();
        unpack();
        for (let slot = 0; slot < sums.length; slot++) {
          counts[AT.itemPairs + slot] = (counts[AT.itemPairs + slot] ?? 0) + (sums[slot] ?? 0);
        }
        sums.fill(0);
      },
    };
  };
}

interface Factors {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** For each code of each statement its factor as the first and as the second of a pair. */
function factorTables({ items }: Instrument): Factors {
  const left = new Float64Array(items.length * CODE_SLOTS);
  const right = new Float64Array(items.length * CODE_SLOTS);
  items.forEach((item, i) => {
    for (let code = 1; code <= 5; code++) {
      const step = keyedStep(code, item.reversed);
      left[i * CODE_SLOTS + code] = 1 + step * B;
      right[i * CODE_SLOTS + code] = 1 + step * C;
    }
  });
  return { left, right };
}

function place(
  codes: AnswerCodes,
  factors: Factors,
  person: number,
  left: Float64Array,
  right: Float64Array,
): void {
  for (let i = 0; i < ITEMS; i++) {
    const entry = i * CODE_SLOTS + (codes[i] ?? 0);
    left[i * TILE + person] = factors.left[entry] ?? 0;
    right[i * TILE + person] = factors.right[entry] ?? 0;
  }
}

/** Two statements against two at a time: four sums that need only four factors a person. */
function multiplyTile(
  left: Float64Array,
  right: Float64Array,
  persons: number,
  packed: Float64Array,
): void {
  for (let i = 0; i < ITEMS; i += 2) {
    const own = pairIndex(ITEMS, i, i + 1);
    packed[own] = (packed[own] ?? 0) + dot(left, i * TILE, right, (i + 1) * TILE, persons);
    for (let j = i + 2; j < ITEMS; j += 2) multiplyFour(left, right, persons, packed, i, j);
  }
}

function dot(left: Float64Array, at: number, right: Float64Array, to: number, persons: number) {
  let sum = 0;
  for (let p = 0; p < persons; p++) sum += (left[at + p] ?? 0) * (right[to + p] ?? 0);
  return sum;
}

function multiplyFour(
  left: Float64Array,
  right: Float64Array,
  persons: number,
  packed: Float64Array,
  i: number,
  j: number,
): void {
  const upper = pairIndex(ITEMS, i, j);
  const lower = pairIndex(ITEMS, i + 1, j);
  let upperFirst = packed[upper] ?? 0;
  let upperSecond = packed[upper + 1] ?? 0;
  let lowerFirst = packed[lower] ?? 0;
  let lowerSecond = packed[lower + 1] ?? 0;
  for (let p = 0; p < persons; p++) {
    const a = left[i * TILE + p] ?? 0;
    const b = left[i * TILE + TILE + p] ?? 0;
    const c = right[j * TILE + p] ?? 0;
    const d = right[j * TILE + TILE + p] ?? 0;
    upperFirst += a * c;
    upperSecond += a * d;
    lowerFirst += b * c;
    lowerSecond += b * d;
  }
  packed[upper] = upperFirst;
  packed[upper + 1] = upperSecond;
  packed[lower] = lowerFirst;
  packed[lower + 1] = lowerSecond;
}

/** Splits every double into its fields, adds them to the sums and empties it. */
function unpackInto(packed: Float64Array, sums: Float64Array): void {
  for (let pair = 0; pair < packed.length; pair++) {
    const all = packed[pair] ?? 0;
    const products = Math.floor(all / BC);
    const belowProducts = all - products * BC;
    const seconds = Math.floor(belowProducts / C);
    const belowSeconds = belowProducts - seconds * C;
    const firsts = Math.floor(belowSeconds / B);
    const at = pair * PAIR_SLOTS;
    sums[at] = (sums[at] ?? 0) + belowSeconds - firsts * B;
    sums[at + 1] = (sums[at + 1] ?? 0) + firsts;
    sums[at + 2] = (sums[at + 2] ?? 0) + seconds;
    sums[at + 3] = (sums[at + 3] ?? 0) + products;
  }
  packed.fill(0);
}
