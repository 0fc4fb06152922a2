import { type BoundedPart, isFew, revealsFew, withinTotal } from './pinned.ts';
import { type FamilyPart, FEW, type Range, rangeAsTold } from './told-split.ts';

type Part = Omit<FamilyPart, 'low'>;

/** Where there are up to so many ways to tell of all parts, each is looked at; else those at the ends. */
const MOST_LOOKED_AT = 1024;

/**
 * Whether parts that are hidden because showing them would reveal few leave open, of each, how many
 * lie in a half. Depends on the sum and on sizes alone, not on how the parts answered, so that it
 * tells nothing itself. Says no where it finds too little to be sure.
 */
export function leavesOpenWhenHidden(total: number, parts: readonly Part[]): boolean {
  const seen = new Seen(parts);
  const ways = parts.reduce((product, part) => product * waysToTell(part), 1);
  if (ways > MOST_LOOKED_AT) {
    for (const ranges of extremes(total, parts)) {
      if (seen.addIfHidden(total, ranges) && seen.isOpen()) return true;
    }
    return false;
  }
  let isEverHidden = false;
  for (const ranges of combinations(parts.map(rangesOf))) {
    isEverHidden = seen.addIfHidden(total, ranges) || isEverHidden;
  }
  return !isEverHidden || seen.isOpen();
}

/** What each part can be, over the ways to answer that are hidden. */
class Seen {
  readonly #parts: readonly Part[];
  readonly #ranges: Range[];

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
    this.#ranges = parts.map(({ all }) => ({ low: all + 1, high: -1 }));
  }

  /** Whether what would be told like this can come to the total, and would be hidden. */
  addIfHidden(total: number, ranges: readonly Range[]): boolean {
    const bounded = this.#parts.map(
      ({ all, holdsTeams }, place): BoundedPart => ({
        all,
        holdsTeams,
        range: ranges[place] ?? { low: 0, high: all },
      }),
    );
    const possible = withinTotal(total, bounded);
    if (possible === null || !revealsFew(total, bounded)) return false;
    for (const [place, { low, high }] of possible.entries()) {
      const seen = this.#ranges[place] ?? { low, high };
      this.#ranges[place] = { low: Math.min(seen.low, low), high: Math.max(seen.high, high) };
    }
    return true;
  }

  isOpen(): boolean {
    return this.#parts.every(({ all }, place) => {
      const { low, high } = this.#ranges[place] ?? { low: 1, high: 1 };
      return !isFew({ low, high }) && !isFew({ low: all - high, high: all - low });
    });
  }
}

function* combinations(options: readonly (readonly Range[])[]): Generator<Range[]> {
  const [own, ...others] = options;
  if (own === undefined) {
    yield [];
    return;
  }
  for (const rest of combinations(others)) for (const range of own) yield [range, ...rest];
}

/** How far around from it, in quarters, parts are filled beside the one that takes what is left. */
const STEPS_AHEAD = [0, 1, 2, 3] as const;

/** Most of each part but one on one side, and the one takes what is left of the total. */
function* extremes(total: number, parts: readonly Part[]): Generator<Range[]> {
  for (const beside of [FEW, 0]) {
    for (const last of parts.keys()) {
      for (const step of STEPS_AHEAD) {
        const first = (last + step * Math.ceil(parts.length / STEPS_AHEAD.length)) % parts.length;
        const lows = fill(total, parts, { beside, last, first });
        if (lows === undefined) continue;
        yield parts.map((part, place) => rangeOf(part, lows[place] ?? 0));
      }
    }
  }
}

interface Filling {
  /** How many lie in the smaller half of each part. */
  readonly beside: number;
  /** The part that takes what is left. */
  readonly last: number;
  /** The part that is filled first. */
  readonly first: number;
}

function fill(
  total: number,
  parts: readonly Part[],
  { beside, last, first }: Filling,
): number[] | undefined {
  const lows = parts.map(({ all, isShown }) => {
    if (isShown) return beside;
    return beside === 0 ? 0 : all;
  });
  let left = lows.reduce((rest, low, place) => (place === last ? rest : rest - low), total);
  const room = parts[last]?.all ?? 0;
  for (let step = 0; step < parts.length && left > room; step += 1) {
    const place = (first + step) % parts.length;
    const part = parts[place];
    if (place === last || part === undefined || !part.isShown) continue;
    left -= part.all - FEW;
    lows[place] = part.all - FEW + beside;
  }
  lows[last] = left;
  return left >= 0 && left <= room ? lows : undefined;
}

function rangeOf({ all, told, isShown }: Part, low: number): Range {
  return isShown ? rangeAsTold({ low, all, told }) : { low: 0, high: all };
}

/** How many ways there are to tell of a part; of one that is too large to look at all, more. */
function waysToTell(part: Part): number {
  if (!part.isShown) return 1;
  return part.all > MOST_LOOKED_AT ? part.all : rangesOf(part).length;
}

/** All that can be told of a part, as how many persons can be below the cut. */
function rangesOf(part: Part): readonly Range[] {
  const ranges: Range[] = [];
  for (let low = 0; low <= part.all; low = (ranges.at(-1)?.high ?? low) + 1) {
    ranges.push(rangeOf(part, low));
  }
  return ranges;
}
