import { sum } from '../sum.ts';
import { EXACT_FROM, FEWEST_IN_BIN } from '../thresholds.ts';
import { type Bin, binsOf, type Division } from './divisions.ts';
import { sizeToComputeWith } from './precision.ts';
import { sideOfMost, toldPersons } from './told-split.ts';

export type ReleasedHistogram =
  /** Of most, which is all but four at most; whether of all stays open. */
  | { readonly kind: 'nearlyAll'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'bins';
      readonly bins: readonly Bin[];
      /** How many persons are told in all; below 20 the least of the group's band. */
      readonly of: number;
    };

/** Answers of a group to a question, by place; and how many who answered may be told, ten or more. */
export interface Answers {
  readonly counts: readonly number[];
  readonly told: number;
}

/**
 * What is told of a group: its halves, or that most are in one of them.
 *
 * @example cut at 3, of 12 persons 1, 0, 2, 6, 3 is "most in the upper half"; 3, 2, 2, 3, 2 is told
 * as 5 and 5 of 10, as every division of 10 to 14 persons is that leaves five on either side.
 */
export function releaseHalves({ counts, told }: Answers, cut: number): ReleasedHistogram {
  const all = sum(counts);
  const low = sum(counts.slice(0, cut));
  const end = counts.length - 1;
  const side = sideOfMost({ low, all });
  if (side === 'low') return { kind: 'nearlyAll', first: 0, last: cut - 1 };
  if (side === 'high') return { kind: 'nearlyAll', first: cut, last: end };
  const of = sizeToComputeWith(told);
  const persons = toldPersons({ low, all, told });
  return {
    kind: 'bins',
    of,
    bins: [
      { first: 0, last: cut - 1, persons },
      { first: cut, last: end, persons: of - persons },
    ],
  };
}

/**
 * A group of 20 or more in a finer division, each bin in proportion to as many as may be told.
 * @throws RangeError below 20.
 */
export function releaseBins({ counts, told }: Answers, division: Division): ReleasedHistogram {
  if (told < EXACT_FROM) throw new RangeError(`bins of ${told}`);
  const bins = binsOf(counts, division);
  const persons = inProportion(
    bins.map((bin) => bin.persons),
    told,
  );
  return {
    kind: 'bins',
    of: told,
    bins: bins.map((bin, place) => ({ ...bin, persons: persons[place] ?? 0 })),
  };
}

/**
 * Whole numbers in proportion that come to `size`: the largest remainders are rounded up (Hamilton).
 * None falls below five that was not, which the largest makes up for.
 */
function inProportion(counts: readonly number[], size: number): number[] {
  const exact = counts.map((count) => (count * size) / sum(counts));
  const whole = exact.map((share, place) =>
    Math.max(Math.floor(share), Math.min(FEWEST_IN_BIN, counts[place] ?? 0)),
  );
  const short = (place: number) => (exact[place] ?? 0) - (whole[place] ?? 0);
  const shortestFirst = [...exact.keys()].sort((a, b) => short(b) - short(a) || a - b);
  const left = size - sum(whole);
  for (const place of shortestFirst.slice(0, Math.max(0, left))) {
    whole[place] = (whole[place] ?? 0) + 1;
  }
  const largest = whole.indexOf(Math.max(...whole));
  whole[largest] = (whole[largest] ?? 0) + Math.min(0, left);
  return whole;
}
