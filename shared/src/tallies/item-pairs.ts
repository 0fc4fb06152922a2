import type { Instrument } from '../instruments/schema.ts';
import { type AnswerCodes, keyedStep } from '../scoring/answers.ts';
import { AT, ITEMS, PAIR_SLOTS } from './layout.ts';
import {
  addProducts,
  firstFactor,
  MOST_PERSONS,
  secondFactor,
  unpackInto,
} from './packed-products.ts';

// Persons that are multiplied in one go; their 48 + 48 factors stay in the nearest cache.
const TILE = 31;
const TILES_PER_UNPACK = MOST_PERSONS / TILE;

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
    const unpack = () => {
      unpackInto(packed, sums);
      tiles = 0;
    };
    const multiply = () => {
      addProducts(left, right, TILE, inTile, packed);
      inTile = 0;
      tiles += 1;
      if (tiles === TILES_PER_UNPACK) unpack();
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
      left[i * CODE_SLOTS + code] = firstFactor(step);
      right[i * CODE_SLOTS + code] = secondFactor(step);
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
