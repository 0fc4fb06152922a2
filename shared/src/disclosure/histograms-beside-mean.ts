import { releaseHistogram } from './histogram.ts';
import { EXACT_FROM } from './precision.ts';

/** How many persons gave each answer, by its step from 0. */
type Counts = readonly number[];

/** Fewer than so many persons with the same answer are a group too small to tell of. */
const ENOUGH = 5;

/**
 * Whether the released histograms of some items may stand beside what is told of the mean of their
 * means. Each alone is safe; together they may leave only one way to have answered, where a mean is
 * extreme. This tries every way that agrees with both, and refuses where all agree on an answer
 * that 1 to 4 persons gave, or that everybody gave. It looks at nothing but what would be released.
 *
 * `tell` is what is told of a sum of means, in steps. From 20 persons the ways are too many to be
 * narrowed down by whole points.
 */
export function mayStandBesideMean(
  items: readonly Counts[],
  tell: (sumOfMeans: number) => string,
): boolean {
  if (items.some((counts) => personsOf(counts) >= EXACT_FROM)) return true;
  const told = tell(sum(items.map(meanOf)));
  const ways = items.map(waysBehind);
  const means = ways.map((own) => distinct(own.map(meanOf)));
  return ways.every((own, item) => {
    const others = sumsOf(means.filter((_, other) => other !== item));
    const possible = new Set(
      (means[item] ?? []).filter((mean) => others.some((other) => tell(mean + other) === told)),
    );
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

function sumsOf(means: readonly (readonly number[])[]): readonly number[] {
  return means.reduce<readonly number[]>(
    (sums, own) => distinct(sums.flatMap((a) => own.map((b) => a + b))),
    [0],
  );
}

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
