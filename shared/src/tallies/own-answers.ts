import type { AnswerCodes } from '../scoring/answers.ts';
import { SLOT_OF_CODE } from './fold.ts';
import { ITEM_SLOTS } from './layout.ts';

/**
 * The counts of each of a round's own statements, in the order of asking: answers 1..5, then "I can't
 * judge this", then blank. They stand beside a tally and not in it, so that no score can hold them,
 * and are kept per unit alone, as nothing of them is told by role.
 */
export type OwnCounts = readonly (readonly number[])[];

/** Collects persons one by one. */
export interface OwnFolder {
  /** One who answered before these were asked for, of whom no codes are known, left all blank. */
  add(codes: AnswerCodes | undefined): void;
  counts(): OwnCounts;
}

export function foldOwn(statements: number): OwnFolder {
  const counts = emptyOwn(statements);
  return {
    add(codes) {
      if (codes !== undefined && codes.length !== statements) {
        throw new RangeError('wrong number of answers');
      }
      for (const [place, slots] of counts.entries()) {
        const slot = SLOT_OF_CODE[codes?.[place] ?? 0];
        if (slot === undefined) throw new RangeError(`answer code ${codes?.[place]}`);
        slots[slot] = (slots[slot] ?? 0) + 1;
      }
    },
    counts: () => counts,
  };
}

export function emptyOwn(statements: number): number[][] {
  return Array.from({ length: statements }, () => Array<number>(ITEM_SLOTS).fill(0));
}

/** The counts of two groups that share nobody, taken together. */
export function mergeOwn(one: OwnCounts, other: OwnCounts): OwnCounts {
  return one.map((slots, place) =>
    slots.map((persons, slot) => persons + (other[place]?.[slot] ?? 0)),
  );
}
