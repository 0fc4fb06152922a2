import { FEWEST_IN_BIN } from '../thresholds.ts';
import { sizeToComputeWith } from './precision.ts';

/** A group's answers to a question, in two: those below a cut, and those from it on. */
export interface Halves {
  /** Persons with an answer below the cut. */
  readonly low: number;
  /** Persons who answered at all. */
  readonly all: number;
  /** How many of these may be told, ten or more; see `told-size.ts`. */
  readonly told: number;
}

/** A part of a group, and whether anything would be shown of it by itself. */
export interface FamilyPart extends Halves {
  readonly isShown: boolean;
  /** Whether there are teams within it, of which some may be as small as four or fewer. */
  readonly holdsTeams: boolean;
}

/** From how few to how many persons, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Most persons beside "most": none to four, which of these stays open. */
export const FEW = FEWEST_IN_BIN - 1;

/** Which half most are in, all but four at most; `null` where each half has five or more. */
export function sideOfMost({ low, all }: Omit<Halves, 'told'>): 'low' | 'high' | null {
  if (all - low <= FEW) return 'low';
  return low <= FEW ? 'high' : null;
}

/**
 * Persons of the lower half as they are told, of `sizeToComputeWith(told)` in all: in proportion, so
 * exactly where all who answered may be told. Each half keeps five, so that below 20 every size of a
 * band can have every such number.
 *
 * @example 6 of 18 persons are told as 5 of 15, and so are 5 of 16.
 */
export function toldPersons({ low, all, told }: Halves): number {
  const size = sizeToComputeWith(told);
  const inProportion = Math.round((low * size) / all);
  return Math.min(size - FEWEST_IN_BIN, Math.max(FEWEST_IN_BIN, inProportion));
}

/** How many persons can be below the cut where the same is told of the group. */
export function rangeAsTold(halves: Halves): Range {
  const { all } = halves;
  const side = sideOfMost(halves);
  if (side === 'high') return { low: 0, high: FEW };
  if (side === 'low') return { low: all - FEW, high: all };
  const persons = toldPersons(halves);
  const isAlike = (low: number) =>
    sideOfMost({ low, all }) === null && toldPersons({ ...halves, low }) === persons;
  let { low } = halves;
  let high = low;
  while (isAlike(low - 1)) low -= 1;
  while (isAlike(high + 1)) high += 1;
  return { low, high };
}
