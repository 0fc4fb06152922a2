/** As many as a team can hold on to until it looks back. */
export const MOST_PICKS = 3;
