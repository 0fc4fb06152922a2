/** The longest open answer, in UTF-16 units as browsers count them. */
export const LONGEST_COMMENT = 2000;
/**
 * The longest id of a unit, in UTF-16 units. It travels inside every sealed envelope, whose size must
 * not tell which unit it is from.
 */
export const LONGEST_UNIT_ID = 64;
/** Picks of a unit: as many as a team can hold on to until it looks back. */
export const MOST_PICKS = 3;
/** The longest action in a team's own words, in UTF-16 units. */
export const LONGEST_ACTION = 140;
/** In a review: what can be voted on, and how many votes each person has. */
export const MOST_PROPOSALS = 12;
export const MOST_VOTES = 3;
/**
 * How much one part of an import brings (at most 200 kB of people, and of units what names and managers
 * take), how many parts there may be, and how many levels a tree may have below its root.
 */
export const LIMITS_OF_IMPORT = {
  peoplePerPart: 1000,
  unitsPerPart: 500,
  parts: 400,
  levels: 20,
  /** People of each kind of change whom a preview tells by their ids. */
  named: 100,
} as const;
/** Headers of HR's files whose meaning is remembered. */
export const MOST_COLUMNS = 300;
