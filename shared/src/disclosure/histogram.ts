import { EXACT_FROM } from '../thresholds.ts';
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
 * A group of 20 or more in a finer division. Those who may not be told are taken from the largest bin.
 * @throws RangeError below 20.
 */
export function releaseBins({ counts, told }: Answers, division: Division): ReleasedHistogram {
  if (told < EXACT_FROM) throw new RangeError(`bins of ${told}`);
  const bins = binsOf(counts, division);
  const largest = bins.reduce((most, bin) => (bin.persons > most.persons ? bin : most));
  const untold = sum(counts) - told;
  return {
    kind: 'bins',
    of: told,
    bins: bins.map((bin) => (bin === largest ? { ...bin, persons: bin.persons - untold } : bin)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
