/**
 * Every threshold of the product that decides what is shown or said, once. Sizes are numbers of persons, points run from 0 to 100.
 * What a threshold is for is explained in docs/method.md and docs/confidentiality.md.
 */

/** Fewest persons behind a published score, and behind a published detail. A cycle may raise both. */
export const FEWEST = { scores: 5, details: 10 } as const;
/** Fewest persons in one bin of a histogram that is not empty, or behind a "can't judge this" share. */
export const FEWEST_IN_BIN = 5;
/** Width of the bands in which the size of a small group is told: 5–9, 10–14, 15–19. */
export const SIZE_BAND = 5;
/** From this size on a unit shows points and details; below it, intervals alone. */
export const EXACT_VIEW_FROM = 10;
/** From this size on n is exact, and a group's own standard deviation is used. */
export const EXACT_FROM = 20;
/** Fewest people invited to a unit whose participation is shown while a cycle is open. */
export const PARTICIPATION_FROM = 20;
/** Steps in which participation is shown while a cycle is open. */
export const PARTICIPATION_STEP = 5;
/** Width in percent of the bands in which shares over the whole organisation are told. */
export const SHARE_BAND = 5;
/** Means within so many points of an end of the scale, or within so many divided by n, are told as a bound alone. */
export const ENDS_OF_SCALE = { within: 2.5, timesPersons: 125 } as const;

/** Points from which a level is passed: a policy value of the instrument. */
export const LEVEL_PASSED_FROM = 62.5;
/** Certainty 0..1 from which a level is called secure. */
export const SECURE_FROM = 0.8;
/** From this coefficient of reproducibility and this scalability on, the levels form a ladder. */
export const LADDER_FROM = { reproducibility: 0.9, scalability: 0.4 } as const;
/** Respondents from which patterns of answers (ladder, straight-lining, margins) are told. */
export const PATTERNS_FROM = 100;

/** Fewest persons whose coherence is shown. */
export const COHERENCE_FROM = 10;
/** Answer steps from which a group leans towards agreeing, or disagreeing, with everything. */
export const ACQUIESCENCE_FROM = 0.75;
/** Coherence from which pillars that are low are called equally low: half an answer step apart. */
export const EQUAL_FROM = 75;
/** "The team's view" is written from this agreement, up to this deviation, from this size on. */
export const AGREEMENT = { withinGroupFrom: 0.7, deviationUpTo: 5 / 6, personsFrom: 10 } as const;
/** A mean that a histogram leaves open within so many points is told as a point; else as an interval alone. */
export const POINT_TOLD_WITHIN = 5;
/** Above this share 0..1 of "I can't judge this" a statement is a visibility gap. */
export const VISIBILITY_GAP_ABOVE = 0.3;
/** Below this share 0..1 of the people invited, a result may not represent its unit. */
export const REPRESENTS_FROM = 0.6;

/** A difference is pointed out from this many points on, with q below this in its family. */
export const FLAGGED = { pointsFrom: 5, qBelow: 0.05 } as const;
/** Hedges' g from which an effect is small, medium, large (Cohen 1988). */
export const EFFECT_FROM = { small: 0.2, medium: 0.5, large: 0.8 } as const;
/** Fewest others with whom a unit is compared as "the rest". */
export const REST_FROM = 10;
/** Persons from which a unit has weights of its own for what goes with recommending. */
export const OWN_WEIGHTS_FROM = 100;

/** Other units from which it is told what units that stood alike did; units that chose a cell, and did not. */
export const EFFECT_FROM_UNITS = { alike: 10, chose: 5 } as const;

/** Published units, or organisations of a norm, from which their distribution is told this finely. */
export const DISTRIBUTION_FROM = { quartiles: 10, deciles: 50 } as const;
/** Fewest organisations in a segment of the pool, and that changed since any earlier release. */
export const POOL_FROM = { organisations: 10, changed: 5 } as const;

/** Fewest answered statements of 4 in a cell and of 12 in a level, and cells of a theme and a pillar. */
export const SCORED_FROM = {
  ofCell: 3,
  ofTwelve: 9,

  ofTheme: 2,
  ofPillar: 3,
} as const;

/** From this share of the gap on, in percent, it is mostly one pillar, or mostly within themes. */
export const MOSTLY_FROM = 60;
/** Shares, in percent, from which many recognise a habit, and up to which hardly anyone does. */
export const HABIT_SHARES = { many: 50, hardlyAny: 25 } as const;
/**
 * When a score is called sure, and when likely: half the width of its interval in points up to which.
 * A level that is not secure is likely from this certainty in percent on.
 */
export const HOW_SURE = {
  surePoints: 5,
  likelyPoints: 10,
  likelyPercent: 67,
} as const;
/** The score in which favour and disfavour balance, and how near an end answers are called strong. */
export const MIDDLE_OF_SCALE = 50;
export const STRONGLY_WITHIN = 15;
/** A difference between two of a person's own scores that is worth a sentence, in points. */
export const OWN_DIFFERENCE_FROM = 10;
/** Levels of the organisation tree that the board sees: the organisation and its departments. */
export const DEEPEST_FOR_BOARD = 1;

/** Shares of the invited, in per cent, for which HR is told what would be published. */
export const FORECAST_SHARES = [100, 80, 60] as const;
/** How long an open cycle may last at most when its end is moved, and how far ahead that end must lie. */
export const MOVED_END = { daysOpen: 60, hoursAhead: 24 } as const;
/** Minutes after the opening in which it can be taken back, before anybody is told of it. */
export const TAKE_BACK_MINUTES = 15;
/** Days between two cycles over the same people. */
export const DAYS_APART = 30;
/** More leavers than this share 0..1, or than so many, are to be confirmed by their number. */
export const CONFIRM_LEAVERS_ABOVE = { share: 0.1, people: 50 } as const;

/** Fewest guesses of the same thing in a review whose spread is shown. */
export const SPREAD_FROM = 5;
/**
 * A review: seconds that everybody counts down to the reveal, hours after which it is of last time, and
 * hours that guesses and votes are kept at most.
 */
export const REVIEW = { revealSeconds: 3, overAfterHours: 12, keptHours: 24 } as const;
