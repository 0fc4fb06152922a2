/** The longest open answer, in UTF-16 units as browsers count them. */
export const LONGEST_COMMENT = 2000;
/** Picks of a unit: as many as a team can hold on to until it looks back. */
export const MOST_PICKS = 3;
