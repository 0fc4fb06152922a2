import { FEW, type Range } from './told-split.ts';

/** A part of a group: how many it is, and how many of them can lie below the cut. */
export interface BoundedPart {
  readonly all: number;
  readonly range: Range;
  /** Whether it has teams within it, of which some may be as small as four or fewer. */
  readonly holdsTeams: boolean;
}

/**
 * Whether parts and their sum together reveal few of a part, or of all parts together of which no
 * number is told: that 1 to 4 of them lie in one half, or nobody, which is that everybody lies in the
 * other. Somebody of another part can take themselves out of the sum, so one more or less counts as
 * known too.
 */
export function revealsFew(total: number, parts: readonly BoundedPart[]): boolean {
  const possible = withinTotal(total, parts);
  if (possible === null) return false;
  const open = parts.filter(({ range }) => range.low < range.high);
  const told = parts.reduce((sum, { range }) => sum + (range.low < range.high ? 0 : range.low), 0);
  const left = { low: total - told, high: total - told };
  const together = open.reduce((sum, { all }) => sum + all, 0);
  if (open.length > 0 && isFewOf(left, together)) return true;
  return possible.some((range, place) => {
    const part = parts[place];
    return part !== undefined && (isFewOf(range, part.all) || pinsTeams(range, part));
  });
}

/**
 * Whether more is known of a part than "most" tells: with fewer than four in a half, one of any four
 * persons in it is surely in the other, and so of each team of four or fewer within it.
 */
function pinsTeams({ low, high }: Range, { all, holdsTeams }: BoundedPart): boolean {
  return holdsTeams && (high < FEW || all - low < FEW);
}

/** In this half, or in the other. */
function isFewOf({ low, high }: Range, all: number): boolean {
  return isFew({ low, high }) || isFew({ low: all - high, high: all - low });
}

/**
 * What each part can be beside the others and their sum; `null` where they cannot come to it. Parts
 * are bound by their sum alone, so every number between the ends is possible, and no more is to be
 * known of them.
 */
export function withinTotal(total: number, parts: readonly BoundedPart[]): Range[] | null {
  const least = parts.reduce((sum, { range }) => sum + range.low, 0);
  const most = parts.reduce((sum, { range }) => sum + range.high, 0);
  if (total < least || total > most) return null;
  return parts.map(({ range }) => ({
    low: Math.max(range.low, total - (most - range.high)),
    high: Math.min(range.high, total - (least - range.low)),
  }));
}

/** Whether a number in this range is surely 1 to 4, or none, also to somebody who is one of them. */
export function isFew({ low, high }: Range): boolean {
  return high <= 1 || (low >= 1 && low <= FEW && high <= FEW + 1);
}
