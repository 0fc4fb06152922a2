import { type Bin, binsOf, type Division } from './divisions.ts';
import { revealsFew } from './pinned.ts';
import type { Range } from './told-split.ts';

/** A part of a group, and how many of it can have given which answers. */
export interface PartInBins {
  readonly all: number;
  readonly holdsTeams: boolean;
  readonly bins: readonly (Omit<Bin, 'persons'> & { readonly range: Range })[];
}

/**
 * Whether the bins of a whole, which may be finer than those of its parts, and what is told of the
 * parts together reveal few of a part: that 1 to 4 of it gave answers from one to another, or nobody.
 *
 * @example 23 gave the highest answer, 13 of them in a part that is told in the same bins: so 10 did
 * in the other part of 12, and 2 did not.
 */
export function revealsFewInBins(
  counts: readonly number[],
  division: Division,
  parts: readonly PartInBins[],
): boolean {
  const bins = binsOf(counts, division);
  return bins.some(({ first }, from) =>
    bins.slice(from).some(({ last }, more) => {
      if (more === bins.length - 1) return false;
      const total = bins.slice(from, from + more + 1).reduce((sum, bin) => sum + bin.persons, 0);
      return revealsFew(
        total,
        parts.map((part) => ({ ...part, range: rangeWithin(part, first, last) })),
      );
    }),
  );
}

/** How many of a part can have given an answer from one to another. */
function rangeWithin({ bins }: PartInBins, first: number, last: number): Range {
  const inside = bins.filter((bin) => bin.first >= first && bin.last <= last);
  const touched = bins.filter((bin) => bin.first <= last && bin.last >= first);
  return {
    low: inside.reduce((sum, { range }) => sum + range.low, 0),
    high: touched.reduce((sum, { range }) => sum + range.high, 0),
  };
}
