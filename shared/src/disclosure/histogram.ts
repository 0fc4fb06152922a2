/** Neighbouring answers told as one number of persons. */
export interface Bin {
  /** Places of the first and the last answer in it, from 0. */
  readonly first: number;
  readonly last: number;
  readonly persons: number;
}

export type ReleasedHistogram =
  /** Said of a group that gave answers of this one bin only: whether really all did stays open. */
  | { readonly kind: 'nearlyAll'; readonly first: number; readonly last: number }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[] };

/** A bin tells on nobody when it is empty, or as large as a group that is published. */
const FEWEST_IN_BIN = 5;

/**
 * Counts of ordered answers so that no bin tells on 1 to 4 persons: the smallest such bin is merged
 * with the neighbour of fewer persons (the one before when they are equal), until none is left.
 *
 * @example 1, 0, 6, 7, 2 becomes 7 for the first three answers and 9 for the last two.
 */
export function releaseHistogram(counts: readonly number[]): ReleasedHistogram {
  let bins = counts.map((persons, place): Bin => ({ first: place, last: place, persons }));
  for (;;) {
    const small = smallestToMerge(bins);
    if (small === undefined) break;
    bins = mergeAt(bins, small);
  }
  const filled = bins.filter(({ persons }) => persons > 0);
  const [only] = filled;
  return only !== undefined && filled.length === 1 && bins.length > 1
    ? { kind: 'nearlyAll', first: only.first, last: only.last }
    : { kind: 'bins', bins };
}

/** The place of the smallest bin of 1 to 4 persons; none where it stands alone. */
function smallestToMerge(bins: readonly Bin[]): number | undefined {
  if (bins.length < 2) return undefined;
  const sizes = bins.map(({ persons }) => persons).filter((n) => n > 0 && n < FEWEST_IN_BIN);
  const place = bins.findIndex(({ persons }) => persons === Math.min(...sizes));
  return sizes.length === 0 ? undefined : place;
}

function mergeAt(bins: readonly Bin[], place: number): Bin[] {
  const before = bins[place - 1];
  const after = bins[place + 1];
  const down = before !== undefined && (after === undefined || before.persons <= after.persons);
  const start = down ? place - 1 : place;
  const [a, b] = [bins[start], bins[start + 1]];
  if (a === undefined || b === undefined) return [...bins];
  const merged = { first: a.first, last: b.last, persons: a.persons + b.persons };
  return [...bins.slice(0, start), merged, ...bins.slice(start + 2)];
}
