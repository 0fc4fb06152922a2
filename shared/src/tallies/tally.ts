import { AT, LENGTH, TALLY_KINDS, type TallyKind } from './layout.ts';

/**
 * Sufficient statistics of a group of persons: whole numbers at the places of `layout.ts`. Tallies
 * add and subtract exactly, in any order, as every count stays below 2^53 up to 140 million
 * persons. A tally given out is not changed any more.
 */
export interface Tally {
  readonly kind: TallyKind;
  readonly counts: Float64Array;
}

/** The tally of nobody. */
export function emptyTally(kind: TallyKind): Tally {
  return { kind, counts: new Float64Array(LENGTH[kind]) };
}

/** The same tally with how many persons were asked, which no answer tells. */
export function withInvited(tally: Tally, invited: number): Tally {
  if (!Number.isSafeInteger(invited) || invited < 0) throw new RangeError(`invited ${invited}`);
  const counts = tally.counts.slice();
  counts[AT.invited] = invited;
  return { kind: tally.kind, counts };
}

/**
 * The part of a tally that a smaller kind holds, such as an organisation's as a unit's.
 * @throws RangeError when `kind` holds more than the tally does.
 */
export function narrowTally(tally: Tally, kind: TallyKind): Tally {
  if (TALLY_KINDS.indexOf(kind) > TALLY_KINDS.indexOf(tally.kind)) {
    throw new RangeError(`a tally of kind ${tally.kind} holds less than ${kind}`);
  }
  return { kind, counts: tally.counts.slice(0, LENGTH[kind]) };
}
