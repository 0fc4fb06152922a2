import { sum } from '../sum.ts';
import { EXACT_FROM, FEWEST_IN_BIN } from '../thresholds.ts';
import { type Answers, releaseHalves } from './histogram.ts';
import type { Limits } from './precision.ts';

/** How many persons gave each answer, by its step from 0. */
type Counts = readonly number[];

/** The answers to a statement, and where they are cut in halves. */
export interface CutAnswers extends Answers {
  readonly cut: number;
}

/**
 * Whether the released halves of some items may stand beside what is told of the mean of their
 * means. Each alone is safe; together they may leave only one way to have answered, where a mean is
 * extreme. This tries every way that agrees with both, and refuses where all agree on an answer
 * that 1 to 4 persons gave, or that everybody gave, be its halves shown or not; and where they do
 * for a member, who knows one of the answers. It looks at nothing but what would be released.
 * From 20 persons the ways are too many to be narrowed down by whole points.
 * @param shown the items with a histogram.
 * @param hidden how many answered each item that is in the mean alone.
 * @param sums where the sum of all the means lies, in steps, for all that is told of it.
 */
export function mayStandBesideMean(
  shown: readonly CutAnswers[],
  hidden: readonly number[],
  sums: Limits,
): boolean {
  if (shown.some(({ told }) => told >= EXACT_FROM)) return true;
  // An item without a histogram can be completed too: by the mean and the histograms of the others.
  const behind = [...hidden.map(anyWay), ...shown.map(waysBehind)];
  return behind.every(({ ways }, item) => {
    const others = behind.filter((_, other) => other !== item).map(({ means }) => means);
    const isPossible = remembering((mean) => isReachable(sums, mean, others));
    const possible = ways.filter(({ mean }) => isPossible(mean)).map(({ counts }) => counts);
    return !agreeOnFew(possible) && !agreeForMember(possible);
  });
}

/** One way to have answered, and the mean of its steps. */
interface Way {
  readonly counts: Counts;
  readonly mean: number;
}

/** Whether all ways that are possible agree on an answer of too few, or of everybody. */
function agreeOnFew(ways: readonly Counts[], fewest = FEWEST_IN_BIN): boolean {
  const [first = []] = ways;
  const all = personsOf(first);
  return first.some(
    (persons, step) =>
      ((persons > 0 && persons < fewest) || persons === all) &&
      ways.every((counts) => counts[step] === persons),
  );
}

/** The same of all others, for somebody who gave one of the answers. */
function agreeForMember(ways: readonly Counts[]): boolean {
  const [first = []] = ways;
  return first.some((_, own) => {
    const others = ways
      .filter((counts) => (counts[own] ?? 0) > 0)
      .map((counts) => counts.map((persons, step) => (step === own ? persons - 1 : persons)));
    return agreeOnFew(others, FEWEST_IN_BIN - 1);
  });
}

function remembering(of: (mean: number) => boolean): (mean: number) => boolean {
  const known = new Map<number, boolean>();
  return (mean) => {
    const value = known.get(mean) ?? of(mean);
    known.set(mean, value);
    return value;
  };
}

interface Behind {
  readonly ways: readonly Way[];
  /** Their means, each once, ascending. */
  readonly means: readonly number[];
}

const byPersons = new Map<string, ReadonlyMap<string, Behind>>();

/** Every way as many persons can have answered that has the same released halves. */
function waysBehind({ counts, told, cut }: CutAnswers): Behind {
  const key = `${personsOf(counts)} ${counts.length} ${told} ${cut}`;
  const tell = (answers: Counts) => JSON.stringify(releaseHalves({ counts: answers, told }, cut));
  const releases = byPersons.get(key) ?? byRelease(personsOf(counts), counts.length, tell);
  byPersons.set(key, releases);
  return releases.get(tell(counts)) ?? { ways: [], means: [] };
}

function byRelease(
  persons: number,
  answers: number,
  tell: (counts: Counts) => string,
): ReadonlyMap<string, Behind> {
  const releases = new Map<string, Way[]>();
  for (const counts of compositions(persons, answers)) {
    const told = tell(counts);
    const alike = releases.get(told) ?? [];
    alike.push({ counts, mean: meanOf(counts) });
    releases.set(told, alike);
  }
  return new Map(
    [...releases].map(([told, ways]) => {
      const means = [...new Set(ways.map(({ mean }) => mean))].sort((a, b) => a - b);
      return [told, { ways, means }];
    }),
  );
}
/** Every way to divide persons over answers. */
function compositions(persons: number, answers: number): Counts[] {
  if (answers === 1) return [[persons]];
  return Array.from({ length: persons + 1 }, (_, first) =>
    compositions(persons - first, answers - 1).map((rest) => [first, ...rest]),
  ).flat();
}

const anyWays = new Map<number, Behind>();

/** Every way so many persons can have answered with steps 0..4; of 20 and more only their means. */
function anyWay(persons: number): Behind {
  const known = anyWays.get(persons);
  if (known !== undefined) return known;
  const all = persons < EXACT_FROM ? compositions(persons, STEPS) : [];
  const ways = all.map((counts) => ({ counts, mean: meanOf(counts) }));
  const most = (STEPS - 1) * persons;
  const means = Array.from({ length: most + 1 }, (_, steps) => steps / persons);
  anyWays.set(persons, { ways, means });
  return { ways, means };
}

/** Answers to a statement. */
const STEPS = 5;

/** Whether a mean comes to a sum within limits with some one mean of each of the others. */
function isReachable(
  { low, high }: Limits,
  reached: number,
  [own, ...others]: readonly (readonly number[])[],
): boolean {
  if (own === undefined) return reached >= low - ROUNDING && reached < high + ROUNDING;
  const least = others.reduce((total, means) => total + (means[0] ?? 0), reached - ROUNDING);
  const most = others.reduce((total, means) => total + (means.at(-1) ?? 0), reached + ROUNDING);
  return own.some(
    (mean) =>
      mean + most >= low &&
      mean + least < high &&
      isReachable({ low, high }, reached + mean, others),
  );
}

const ROUNDING = 1e-8;

function meanOf(counts: Counts): number {
  return sum(counts.map((persons, step) => persons * step)) / personsOf(counts);
}

function personsOf(counts: Counts): number {
  return sum(counts);
}
