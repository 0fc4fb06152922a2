import { keyedStep } from '../scoring/answers.ts';
import { AT, ITEM_SLOTS } from './layout.ts';
import type { Tally } from './tally.ts';

const DONT_KNOW_SLOT = 5;

/** The seven counts of the statement at a place: 1..5 as answered, "I can't judge this", blank. */
export function itemHistogram({ counts }: Tally, item: number): readonly number[] {
  const at = AT.items + item * ITEM_SLOTS;
  return Array.from(counts.subarray(at, at + ITEM_SLOTS));
}

/** The sums of a statement's steps v (0..4, in the direction of the scale) over its answers. */
export interface ItemSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export function itemSums(tally: Tally, item: number, reversed: boolean): ItemSums {
  const histogram = itemHistogram(tally, item);
  let [n, sum, squares] = [0, 0, 0];
  for (let answer = 1; answer <= 5; answer++) {
    const persons = histogram[answer - 1] ?? 0;
    const step = keyedStep(answer, reversed);
    n += persons;
    sum += persons * step;
    squares += persons * step * step;
  }
  return { n, sum, squares };
}

/** Mean of a statement in points 0..100, in the direction of the scale; `null` without answers. */
export function itemMean(tally: Tally, item: number, reversed: boolean): number | null {
  const { n, sum } = itemSums(tally, item, reversed);
  return n === 0 ? null : (25 * sum) / n;
}

/** Persons who chose "I can't judge this". */
export function itemDontKnow(tally: Tally, item: number): number {
  return itemHistogram(tally, item)[DONT_KNOW_SLOT] ?? 0;
}

/** Persons whose keyed answer is 3 or 4 steps, 75 points or more. */
export function itemFavourable(tally: Tally, item: number, reversed: boolean): number {
  const histogram = itemHistogram(tally, item);
  return reversed
    ? (histogram[0] ?? 0) + (histogram[1] ?? 0)
    : (histogram[3] ?? 0) + (histogram[4] ?? 0);
}
