import { FEWEST_IN_BIN, NEARLY_ALL_FROM } from '../thresholds.ts';

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

/** A part of a group whose histogram is shown beside that of the whole; `null` where it is not. */
export interface Part {
  readonly counts: readonly number[];
  readonly released: ReleasedHistogram | null;
  /** The parts it is divided into itself; empty where nothing is published of any of them alone. */
  readonly parts: readonly Part[];
}

/**
 * Merges neighbouring answers just enough that no bin holds 1 to 4 persons. Among the ways that keep
 * equally many bins a fixed order decides: merging the smallest bin first would reveal how small the
 * merged bins were.
 *
 * Where nine in ten or more gave one answer, only that is published. Were the phrase kept for "all",
 * a reader who knows this rule would learn everybody's answer.
 *
 * @param parts into which the group falls, everybody in exactly one: taking away all whose bins are
 * cut alike must leave no bin of 1 to 4 persons either.
 * @example 1, 0, 6, 7, 2 becomes 7 for the first three answers and 9 for the last two.
 */
export function releaseHistogram(
  counts: readonly number[],
  parts: readonly Part[] = [],
): ReleasedHistogram {
  const same = counts.findIndex((persons) => persons >= NEARLY_ALL_FROM * sum(counts));
  if (same >= 0) return { kind: 'nearlyAll', first: same, last: same };
  const bins = finestBins(counts, parts);
  const filled = bins.filter(({ persons }) => persons > 0);
  const [only] = filled;
  return only !== undefined && filled.length === 1 && bins.length > 1
    ? { kind: 'nearlyAll', first: only.first, last: only.last }
    : { kind: 'bins', bins };
}

function finestBins(counts: readonly number[], parts: readonly Part[]): Bin[] {
  const cuts = parts.map((part) => cutOf(part, counts.length));
  for (const starts of divisions(counts.length)) {
    const bins = starts.map((first, place): Bin => {
      const next = starts[place + 1] ?? counts.length;
      return { first, last: next - 1, persons: sum(counts.slice(first, next)) };
    });
    if (bins.every(({ persons }) => tellsNobody(persons)) && leavesNobody(bins, cuts)) return bins;
  }
  return [];
}

interface Cut {
  readonly counts: readonly number[];
  /** Between which answers the bins of the part are cut, by the place of the next answer. */
  readonly at: ReadonlySet<number>;
  readonly parts: readonly Cut[];
}

function cutOf({ counts, released, parts }: Part, answers: number): Cut {
  const bins = released?.kind === 'bins' ? released.bins : [];
  const at = new Set([0, ...bins.map(({ first }) => first), answers]);
  return { counts, at, parts: parts.map((part) => cutOf(part, answers)) };
}

/** Whether no neighbouring bins, less all that are cut alike within, reveal few. */
function leavesNobody(bins: readonly Bin[], parts: readonly Cut[]): boolean {
  return bins.every(({ first }, from) =>
    bins
      .slice(from)
      .every(({ last }) => tellsNobody(sum(parts.map((part) => leftOf(part, first, last + 1))))),
  );
}

/** Persons with these answers who are left of a part when all is taken away that is cut alike. */
function leftOf({ counts, at, parts }: Cut, first: number, end: number): number {
  if (at.has(first) && at.has(end)) return 0;
  return parts.length === 0
    ? sum(counts.slice(first, end))
    : sum(parts.map((part) => leftOf(part, first, end)));
}

function tellsNobody(persons: number): boolean {
  return persons === 0 || persons >= FEWEST_IN_BIN;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
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
