import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { Range } from '../turnout/sums-within-limits.ts';
import type { Counts, World } from './worlds.ts';

/**
 * Rules that once told too much, kept as they were: the attacks have to find them for as long as
 * they are there.
 */

export interface Bin {
  readonly first: number;
  readonly last: number;
  readonly persons: number;
}

export type Told =
  | { readonly kind: 'nearlyAll'; readonly first: number; readonly last: number }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[] };

/** Merges neighbours until each bin is empty or of five; nine in ten are "nearly all". */
export function mergedByItself(counts: Counts): Told {
  const all = sum(counts);
  const same = counts.findIndex((persons) => persons >= 0.9 * all);
  if (same >= 0) return { kind: 'nearlyAll', first: same, last: same };
  const bins = finest(counts);
  const [only, ...others] = bins.filter(({ persons }) => persons > 0);
  return only !== undefined && others.length === 0 && bins.length > 1
    ? { kind: 'nearlyAll', first: only.first, last: only.last }
    : { kind: 'bins', bins };
}

/** The first of the finest divisions, in a fixed order, without a bin of 1 to 4. */
export function finest(counts: Counts, isAllowed: (bins: readonly Bin[]) => boolean = () => true) {
  for (const starts of divisions(counts.length)) {
    const bins = starts.map((first, place): Bin => {
      const end = starts[place + 1] ?? counts.length;
      return { first, last: end - 1, persons: sum(counts.slice(first, end)) };
    });
    if (bins.every(({ persons }) => isNobodyOrEnough(persons)) && isAllowed(bins)) return bins;
  }
  return [];
}

/** Bins with their share, in fives below twenty. */
export function withShares(told: Told, all: number): ReleasedBins {
  if (told.kind === 'nearlyAll') return told;
  const step = all < 20 ? 5 : 1;
  const bins = told.bins.map(({ first, last, persons }) => ({
    first,
    last,
    share: step * Math.round((100 * persons) / all / step),
  }));
  return { kind: 'bins', bins };
}

/** How many persons can be behind such a share. */
export function readInFives(share: number | null, answered: number): Range {
  if (share === null) return { least: 0, most: answered };
  const half = answered < 20 ? 2.5 : 0.5;
  const least = Math.ceil(((share - half) * answered) / 100 - ROUNDING);
  // A half is rounded up.
  const most = Math.ceil(((share + half) * answered) / 100 - ROUNDING) - 1;
  return { least: Math.max(least, 0), most: Math.min(most, answered) };
}

const ROUNDING = 1e-9;

const textOf = (told: Told, counts: Counts) => JSON.stringify(withShares(told, sum(counts)));

/** A histogram from ten persons on, each part and the whole by itself. */
export function eachByItself(world: World): string {
  return [...world, wholeOf(world)]
    .map((counts) => (sum(counts) < 10 ? '' : textOf(mergedByItself(counts), counts)))
    .join('|');
}

/**
 * The same, the whole merged further: less all parts whose bins are cut alike it leaves nobody or at
 * least five.
 */
export function wholeBesideParts(world: World): string {
  const parts = world.map((counts) => ({
    counts,
    told: sum(counts) < 10 ? undefined : mergedByItself(counts),
  }));
  const whole = wholeOf(world);
  const leftIn = (first: number, end: number) =>
    parts
      .filter(({ told }) => told === undefined || !isCutAt(told, first, end, whole.length))
      .reduce((left, { counts }) => left + sum(counts.slice(first, end)), 0);
  const isAllowed = (bins: readonly Bin[]) =>
    bins.every(({ first }, from) =>
      bins.slice(from).every(({ last }) => isNobodyOrEnough(leftIn(first, last + 1))),
    );
  const own = mergedByItself(whole);
  const bins = finest(whole, isAllowed);
  const told: Told = own.kind === 'nearlyAll' ? own : { kind: 'bins', bins };
  return [...parts, { counts: whole, told: sum(whole) < 10 ? undefined : told }]
    .map(({ counts, told }) => (told === undefined ? '' : textOf(told, counts)))
    .join('|');
}

export function isCutAt(told: Told, first: number, end: number, answers: number): boolean {
  const bins = told.kind === 'bins' ? told.bins : [];
  const at = new Set([0, ...bins.map((bin) => bin.first), answers]);
  return at.has(first) && at.has(end);
}

function wholeOf(world: World): number[] {
  const [first = []] = world;
  return first.map((_, answer) =>
    world.reduce((total, counts) => total + (counts[answer] ?? 0), 0),
  );
}

const isNobodyOrEnough = (persons: number): boolean => persons === 0 || persons >= 5;

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

const known = new Map<number, number[][]>();

function divisions(answers: number): number[][] {
  const before = known.get(answers);
  if (before !== undefined) return before;
  let all: number[][] = [[0]];
  for (let place = 1; place < answers; place += 1) {
    all = all.flatMap((starts) => [[...starts, place], starts]);
  }
  known.set(
    answers,
    all.toSorted((a, b) => b.length - a.length),
  );
  return divisions(answers);
}
