/** Two notices of a round are at least so far apart: more often is nagging, and tires people of all of them. */
export const HOURS_APART = 48;

/** An opening can be taken back for so long; until then nobody is told of it. */
export const MINUTES_TO_TAKE_BACK = 15;

/** What is later than this was held up by something, and waits for the next allowed hour. */
export const LATE_AFTER_HOURS = 12;

const HOUR_MS = 3_600_000;
export const APART_MS = HOURS_APART * HOUR_MS;
export const TAKE_BACK_MS = MINUTES_TO_TAKE_BACK * 60_000;
export const LATE_MS = LATE_AFTER_HOURS * HOUR_MS;
