import { ITEMS, PAIR_SLOTS, pairIndex } from './layout.ts';

// The four sums of a pair of statements grow together as fields of one double. A person with the
// steps v and w adds (1 + v·B)(1 + w·C) = 1 + v·B + w·C + v·w·B·C; a missing step makes it 0. With
// fields 13 bits wide, and 14 for the last, none overflows up to 1 023 persons: Σv·w ≤ 16·1 023.
const FIELD = 2 ** 13;
const [B, C, BC] = [FIELD, FIELD ** 2, FIELD ** 3];

/** Persons whose products a double can hold before it must be unpacked. */
export const MOST_PERSONS = 1023;

/** A step's factor as the first of a pair, and as the second; the factor of no answer is 0. */
export const firstFactor = (step: number): number => 1 + step * B;
export const secondFactor = (step: number): number => 1 + step * C;

/**
 * Adds the products of every pair of statements over some persons to `packed`: two statements
 * against two at a time, four sums that need only four factors a person.
 * @param left first factors, statement by statement, `stride` persons each; `right` the second ones.
 */
export function addProducts(
  left: Float64Array,
  right: Float64Array,
  stride: number,
  persons: number,
  packed: Float64Array,
): void {
  for (let i = 0; i < ITEMS; i += 2) {
    const own = pairIndex(ITEMS, i, i + 1);
    let sum = packed[own] ?? 0;
    for (let p = 0; p < persons; p++) {
      sum += (left[i * stride + p] ?? 0) * (right[i * stride + stride + p] ?? 0);
    }
    packed[own] = sum;
    for (let j = i + 2; j < ITEMS; j += 2) addFour(left, right, stride, persons, packed, i, j);
  }
}

function addFour(
  left: Float64Array,
  right: Float64Array,
  stride: number,
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
    const a = left[i * stride + p] ?? 0;
    const b = left[i * stride + stride + p] ?? 0;
    const c = right[j * stride + p] ?? 0;
    const d = right[j * stride + stride + p] ?? 0;
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

/** Splits every double into n, Σv, Σw, Σv·w, adds them to `sums` and empties it. */
export function unpackInto(packed: Float64Array, sums: Float64Array): void {
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
