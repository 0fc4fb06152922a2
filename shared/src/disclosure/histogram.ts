/** Neighbouring answers told as one number of persons. */
export interface Bin {
  /** Places of the first and the last answer in it, from 0. */
  readonly first: number;
  readonly last: number;
  readonly persons: number;
}

export type ReleasedHistogram =
  /** Of nearly all; whether of all stays open. */
  | { readonly kind: 'nearlyAll'; readonly first: number; readonly last: number }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[] };

/** A bin tells on nobody when it is empty, or as large as a group that is published. */
const FEWEST_IN_BIN = 5;
/** From this share on an answer was given by nearly all. */
export const NEARLY_ALL = 0.9;

/**
 * Counts of ordered answers, neighbours merged as little as leaves no bin of 1 to 4 persons. Of
 * several ways that keep as many bins the first in a fixed order is taken: merging step by step,
 * the smallest bin first, would tell by what it merged how small the parts were.
 *
 * Where nine in ten or more gave the same answer only that is told. Were it kept for "all", who
 * knows this rule would read from it what every single person answered.
 *
 * @example 1, 0, 6, 7, 2 becomes 7 for the first three answers and 9 for the last two.
 */
export function releaseHistogram(counts: readonly number[]): ReleasedHistogram {
  const all = counts.reduce((sum, persons) => sum + persons, 0);
  const same = counts.findIndex((persons) => persons >= NEARLY_ALL * all);
  if (same >= 0) return { kind: 'nearlyAll', first: same, last: same };
  const bins = finestBins(counts);
  const filled = bins.filter(({ persons }) => persons > 0);
  const [only] = filled;
  return only !== undefined && filled.length === 1 && bins.length > 1
    ? { kind: 'nearlyAll', first: only.first, last: only.last }
    : { kind: 'bins', bins };
}

function finestBins(counts: readonly number[]): Bin[] {
  for (const starts of divisions(counts.length)) {
    const bins = starts.map((first, place): Bin => {
      const next = starts[place + 1] ?? counts.length;
      const persons = counts.slice(first, next).reduce((sum, count) => sum + count, 0);
      return { first, last: next - 1, persons };
    });
    if (bins.every(({ persons }) => persons === 0 || persons >= FEWEST_IN_BIN)) return bins;
  }
  return [];
}

const known = new Map<number, readonly (readonly number[])[]>();

/** Every way to divide so many answers into neighbours, most bins first, by where each bin starts. */
function divisions(answers: number): readonly (readonly number[])[] {
  const before = known.get(answers);
  if (before !== undefined) return before;
  let all: number[][] = [[0]];
  for (let place = 1; place < answers; place += 1) {
    all = all.flatMap((starts) => [[...starts, place], starts]);
  }
  const finestFirst = all.toSorted((a, b) => b.length - a.length);
  known.set(answers, finestFirst);
  return finestFirst;
}
