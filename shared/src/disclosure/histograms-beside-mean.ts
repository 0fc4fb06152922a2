import { releaseHistogram } from './histogram.ts';
import { EXACT_FROM, type Limits } from './precision.ts';

/** How many persons gave each answer, by its step from 0. */
type Counts = readonly number[];

/** Fewer than so many persons with the same answer are a group too small to tell of. */
const ENOUGH = 5;

/**
 * Whether the released histograms of some items may stand beside what is told of the mean of their
 * means. Each alone is safe; together they may leave only one way to have answered, where a mean is
 * extreme. This tries every way that agrees with both, and refuses where all agree on an answer
 * that 1 to 4 persons gave, or that everybody gave. It looks at nothing but what would be released.
 * From 20 persons the ways are too many to be narrowed down by whole points.
 * @param shown the items with a histogram.
 * @param hidden how many answered each item that is in the mean alone.
 * @param sums where the sum of all the means lies, in steps, for all that is told of it.
 */
export function mayStandBesideMean(
  shown: readonly Counts[],
  hidden: readonly number[],
  sums: Limits,
): boolean {
  if (shown.some((counts) => personsOf(counts) >= EXACT_FROM)) return true;
  const ways = shown.map(waysBehind);
  const means = ways.map((own) => distinct(own.map(meanOf)));
  const free = hidden.map(anyMean);
  return ways.every((own, item) => {
    const others = [...free, ...means.filter((_, other) => other !== item)];
    const reachable = reachableWithin(sums, others);
    const possible = new Set((means[item] ?? []).filter(reachable));
    return !agreeOnSome(own.filter((counts) => possible.has(rounded(meanOf(counts)))));
  });
}

function agreeOnSome(ways: readonly Counts[]): boolean {
  const [first = []] = ways;
  const all = personsOf(first);
  return first.some(
    (persons, step) =>
      ((persons > 0 && persons < ENOUGH) || persons === all) &&
      ways.every((counts) => counts[step] === persons),
  );
}

const behind = new Map<string, ReadonlyMap<string, readonly Counts[]>>();

/** Every way as many persons can have answered that has the same released histogram. */
function waysBehind(counts: Counts): readonly Counts[] {
  const key = `${personsOf(counts)} ${counts.length}`;
  const ways = behind.get(key) ?? byRelease(personsOf(counts), counts.length);
  behind.set(key, ways);
  return ways.get(JSON.stringify(releaseHistogram(counts))) ?? [];
}

function byRelease(persons: number, answers: number): ReadonlyMap<string, readonly Counts[]> {
  const ways = new Map<string, Counts[]>();
  for (const counts of compositions(persons, answers)) {
    const told = JSON.stringify(releaseHistogram(counts));
    const alike = ways.get(told) ?? [];
    alike.push(counts);
    ways.set(told, alike);
  }
  return ways;
}

/** Every way to divide persons over answers. */
function compositions(persons: number, answers: number): Counts[] {
  if (answers === 1) return [[persons]];
  return Array.from({ length: persons + 1 }, (_, first) =>
    compositions(persons - first, answers - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Every mean that so many persons' steps 0..4 can have. */
function anyMean(persons: number): readonly number[] {
  return Array.from({ length: 4 * persons + 1 }, (_, steps) => rounded(steps / persons));
}

/** Whether a mean can be made up to a sum within limits by one mean of each of the others. */
function reachableWithin(
  { low, high }: Limits,
  others: readonly (readonly number[])[],
): (mean: number) => boolean {
  const [last = [0], ...before] = others;
  const sums = before
    .reduce<readonly number[]>(
      (all, own) => distinct(all.flatMap((a) => own.map((b) => a + b))),
      [0],
    )
    .toSorted((a, b) => a - b);
  return (mean) =>
    last.some((other) => {
      const least = firstFrom(sums, low - mean - other - ROUNDING);
      return least !== undefined && least < high - mean - other + ROUNDING;
    });
}

/** The first of sorted numbers that is not below a limit. */
function firstFrom(sorted: readonly number[], limit: number): number | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? limit) < limit) from = middle + 1;
    else to = middle;
  }
  return sorted[from];
}

const ROUNDING = 1e-8;

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values.map(rounded))];
}

/** To a billionth, so that sums that come to the same are the same. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function meanOf(counts: Counts): number {
  return sum(counts.map((persons, step) => persons * step)) / personsOf(counts);
}

function personsOf(counts: Counts): number {
  return sum(counts);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
