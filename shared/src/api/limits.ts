/** The longest open answer, in UTF-16 units as browsers count them. */
export const LONGEST_COMMENT = 2000;
