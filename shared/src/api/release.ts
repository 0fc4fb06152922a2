import * as z from 'zod';
import { SURVEY_ROLES } from '../access/survey-role.ts';
import { THEMES } from '../instruments/vocabulary.ts';
import { LEANINGS } from '../results/acquiescence.ts';
import { SCORES } from '../scoring/lattice.ts';
import { FEWEST } from '../thresholds.ts';
import { marginsSchema } from './margins.ts';

const percent = z.int().min(0).max(100);
const unit = z.string();
export const limits = z.strictObject({ low: z.int(), high: z.int() });

/**
 * Whole points or percent. Near an end of the scale only a bound: "97 or more" or "3 or less", in the
 * smallest groups "87 or more" or "13 or less". Of a share that most or hardly anyone has, too.
 */
const points = z.strictObject({ value: percent, bound: z.enum(['exact', 'orMore', 'orLess']) });

/**
 * How many persons: a band below 20, from there on both ends are the same. At most one fewer than
 * were invited, so that nobody is known to have answered.
 */
const size = z.strictObject({
  atLeast: z.int().min(FEWEST.scores),
  atMost: z.int().min(FEWEST.scores),
});

/** A score with its 95 % interval; no point for groups of 5 to 9, whose limits are in fives. */
export const releasedScore = z.strictObject({ points: points.nullable(), interval: limits });

const scores = z.partialRecord(z.enum(SCORES), releasedScore);

const maturity = z.strictObject({
  /** The level reached, 0..4. */
  level: z.int().min(0).max(4),
  /** Certainty in percent that levels 1..l are all passed, l = 1..4. */
  certainty: z.array(percent).length(4).nullable(),
  secure: z.boolean(),
  aheadOfFoundations: z.array(z.int().min(2).max(4)),
});

const coherence = z.strictObject({
  value: percent,
  interval: limits,
  /** Percent of the gap that is one pillar lagging everywhere; the rest belongs to themes. */
  pillarShare: percent.nullable(),
});

/**
 * Shares of persons by answer, steps 0..4 in the direction of the scale, neighbours merged: often in
 * the two halves, agreeing (4 and 5 on the scale) or not.
 */
const histogram = z.discriminatedUnion('kind', [
  /** Most: all but four at most. Released earlier: nine in ten or more. */
  z.strictObject({ kind: z.literal('nearlyAll'), first: z.int(), last: z.int() }),
  z.strictObject({
    kind: z.literal('bins'),
    /** In a group below 20 of the least there may be of it, such as 10 for 10 to 14. */
    bins: z.array(z.strictObject({ first: z.int(), last: z.int(), share: percent })),
  }),
]);

const statement = z.strictObject({
  id: z.string(),
  /** `null` where too few answered, or where it would tell too much beside the cell's score. */
  histogram: histogram.nullable(),
  /**
   * Percent who cannot judge this, approximate below 20 persons. `null` where they are too few to
   * tell of, and where most cannot: then it is a visibility gap.
   */
  dontKnow: percent.nullable(),
  /** More than 30 % cannot judge this. */
  visibilityGap: z.boolean(),
});

/**
 * A statement that HR added to the round. Its mean and agreement are those of its histogram as it is told.
 */
const ownStatement = statement.extend({
  /** In points; the interval alone where the histogram leaves more open than that. */
  mean: releasedScore.nullable(),
  agreement: z.enum(['shared', 'opinionsDiffer']).nullable(),
});

/** An old habit and the share who recognise it; exact ones of fewer than 20 persons are approximate. */
const habit = z.strictObject({ id: z.string(), share: points, interval: limits });

const driver = z.strictObject({
  cell: z.enum(SCORES),
  band: z.enum(['strong', 'some', 'little']),
});

/** Everything told of a group of ten or more. */
const details = z.strictObject({
  maturity: maturity.nullable(),
  coherence: coherence.nullable(),
  statements: z.array(statement),
  /** In the order of asking, outside every score; absent where the round added none. */
  own: z.array(ownStatement).optional(),
  /** Most recognised first. */
  habits: z.array(habit),
  /**
   * Whether they agree, or disagree, with statements and with their opposites alike; `null` where
   * they do neither. Not stored: it is derived from the scores when a result is read.
   */
  acquiescence: z.enum(LEANINGS).nullable().optional(),
  agreement: z.partialRecord(z.enum(THEMES), z.enum(['shared', 'opinionsDiffer'])),
  outcomes: z.strictObject({
    recommend: histogram.nullable(),
    recommendIndex: z.strictObject({ value: z.int(), interval: limits }).nullable(),
    help: histogram.nullable(),
  }),
  drivers: z
    .strictObject({ from: z.enum(['own', 'organisation']), cells: z.array(driver) })
    .nullable(),
});

const group = z.strictObject({
  n: size,
  /** It is not certain that 60 % of those invited answered: the least of the band is fewer. */
  mayNotRepresent: z.boolean(),
  scores,
  /** `null` for a group of 5 to 9. */
  details: details.nullable(),
});

const gap = z.strictObject({
  score: z.enum(SCORES),
  /** Places in `groups` of the two compared; the difference is first less second. */
  first: z.int(),
  second: z.int(),
  difference: z.int(),
  interval: limits,
  /** Hedges' g in a word, from .2, .5 and .8 on. */
  effect: z.enum(['none', 'small', 'medium', 'large']),
  /** Not by chance alone, and at least 5 points. */
  flagged: z.boolean(),
});

/** A published unit by role, merged roles together, and how differently they see it. */
const byRole = z.strictObject({
  groups: z.array(z.strictObject({ roles: z.array(z.enum(SURVEY_ROLES)), group })),
  gaps: z.array(gap),
});

const place = z.strictObject({
  /** Score drawn towards that of all units as far as its size leaves it unsure. */
  shrunken: percent,
  /** Percentile among the published units, with where it might as well be. */
  rank: percent,
  interval: limits,
});

const organisation = z.strictObject({
  distribution: z
    .strictObject({ detail: z.enum(['quartiles', 'deciles']), points: z.array(percent) })
    .nullable(),
  /** Whether units lie further apart than expected by chance (τ² > 0); `null` where they are too few to say. */
  unitsDiffer: z.boolean().nullable(),
  /** Whether the levels form a ladder here; `null` below 100 respondents. */
  ladder: z
    .strictObject({ holds: z.boolean(), reproducibility: percent, scalability: z.int().nullable() })
    .nullable(),
  /**
   * Percent who gave one answer throughout, as the lower end of a band of five: 5 for 5 to 10. `null`
   * below 100 respondents.
   */
  straightLiners: percent.nullable(),
  /** How far a single person's scores may be off; `null` below 100 respondents. */
  margins: marginsSchema.nullable(),
});

/** With what a unit is shown. */
export const releasedKind = z.enum(['exact', 'interval', 'pooled', 'parent', 'private']);

/** What is shown of one unit: stored as it is sent, with nothing in it that is not shown. */
export const releaseRecordSchema = z.strictObject({
  unit,
  kind: releasedKind,
  /** Also `too_few` where it would reveal a smaller group beside it: which of these is not told. */
  reason: z.enum(['enough', 'few', 'too_few', 'too_few_in_all']),
  /** The unit whose result is shown; for `pooled` what is left of it without its published units. */
  of: unit.nullable(),
  /** `null` for `parent`, whose result stands in that record, and for `private`. */
  group: group.nullable(),
  byRole: byRole.nullable(),
  /** `null` unless there are enough published units, and they differ. */
  place: place.nullable(),
  /** Of the root alone. */
  organisation: organisation.nullable(),
});

export type ReleaseRecord = z.infer<typeof releaseRecordSchema>;
export type ReleasedGroup = z.infer<typeof group>;
export type ReleasedDetails = z.infer<typeof details>;
export type ReleasedScore = z.infer<typeof releasedScore>;
export type ReleasedBins = z.infer<typeof histogram>;
export type ReleasedGap = z.infer<typeof gap>;
