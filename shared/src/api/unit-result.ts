import * as z from 'zod';
import { UNIT_ABILITIES } from '../access/abilities.ts';
import { SURVEY_ROLES } from '../access/survey-role.ts';
import { SCORES } from '../scoring/lattice.ts';
import { limits, releasedScore, releaseRecordSchema } from './release.ts';

const scoreName = z.enum(SCORES);
const abilities = z.array(z.enum(UNIT_ABILITIES));

/** What a result says first: facts, which the reader's own language puts into words. */
export const headlineSchema = z.strictObject({
  overall: releasedScore.nullable(),
  level: z
    .strictObject({
      /** 0..4. */
      reached: z.int().min(0).max(4),
      /** In percent; `null` at level 0, where nothing is reached. */
      certainty: z.int().min(0).max(100).nullable(),
      /** 80 % certain or more: of the level reached, and at level 0 that it is no higher. */
      secure: z.boolean(),
      aheadOfFoundations: z.array(z.int()),
    })
    .nullable(),
  coherence: z
    .strictObject({
      value: z.int(),
      interval: limits,
      /** The interval reaches 100. */
      noGapDetectable: z.boolean(),
      /** The overall score is surely below 62.5 and the pillars lie close: "equally low", not "coherent". */
      equallyLow: z.boolean(),
    })
    .nullable(),
  /**
   * What lags behind the rest by more than chance and at least 5 points, and by how many points. The
   * interval is not stored: it is derived from the scores when a result is read.
   */
  lagging: z
    .strictObject({
      kind: z.enum(['pillar', 'cell']),
      score: scoreName,
      behind: z.int(),
      interval: limits.optional(),
    })
    .nullable(),
  /** The cell furthest from the rest of the organisation, of those that differ by more than chance. */
  difference: z.strictObject({ score: scoreName, value: z.int(), interval: limits }).nullable(),
  /** The biggest difference between roles that is more than chance: first less second. */
  gap: z
    .strictObject({
      score: scoreName,
      difference: z.int(),
      interval: limits,
      first: z.array(z.enum(SURVEY_ROLES)),
      second: z.array(z.enum(SURVEY_ROLES)),
    })
    .nullable(),
});

/** One unit's result as it is stored: what was released, with names and what it says first. */
export const resultSchema = releaseRecordSchema.extend({
  name: z.string(),
  /** The name of the unit whose persons it rests on. */
  ofName: z.string().nullable(),
  /** Whether the levels form a ladder in the whole organisation, and so whether to draw one. */
  ladder: releaseRecordSchema.shape.organisation.unwrap().shape.ladder,
  headline: headlineSchema,
});

/** The result as one reader gets it; what they may do is not stored, as it depends on them. */
export const unitResultSchema = resultSchema.extend({ abilities });

export const RESULT_VIEWS = ['all', ...SURVEY_ROLES] as const;

/** The result of one role in a unit; the roles it had to be merged with are named. */
export const roleResultSchema = unitResultSchema.extend({
  view: z.enum(SURVEY_ROLES),
  /** The roles shown together; `null` where no role may be shown and the result is everybody's. */
  roles: z.array(z.enum(SURVEY_ROLES)).nullable(),
});

/** What a list of units tells of each: coherence never without level and overall. */
export const glanceSchema = headlineSchema.pick({ overall: true, level: true, coherence: true });

/** The units a person may know of, with the kind of result each has. */
export const unitsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** `null` for the topmost unit that the person may know of. */
      parent: z.string().nullable(),
      kind: releaseRecordSchema.shape.kind,
      reason: releaseRecordSchema.shape.reason,
      of: z.string().nullable(),
      abilities,
      /** Of the group that the result rests on, which need not be the unit itself. */
      glance: glanceSchema,
    }),
  ),
});

export type UnitsView = z.infer<typeof unitsSchema>;
export type Headline = z.infer<typeof headlineSchema>;
export type UnitResult = z.infer<typeof resultSchema>;
export type UnitResultView = z.infer<typeof unitResultSchema>;
