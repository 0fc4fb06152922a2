/** The time of day; the one source of it, so that a test can choose the time. */
export type Clock = () => Date;
