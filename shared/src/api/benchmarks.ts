import * as z from 'zod';
import { localized } from '../languages.ts';
import { SCORES } from '../scoring/lattice.ts';
import { normFields } from './norm.ts';
import { limits, releaseRecordSchema } from './release.ts';

const score = z.enum(SCORES);
const bound = z.enum(['exact', 'orMore', 'orLess']);
const title = localized(z.string());
const difference = {
  score,
  /** In points. */
  value: z.int(),
  interval: limits,
  /** At least 5 points, and more than chance among all that are compared here. */
  flagged: z.boolean(),
};

const besideNorm = z.strictObject({
  norm: normFields.pick({ id: true, title: true, passport: true }),
  comparisons: z.array(
    z.strictObject({
      score,
      bound,
      difference: z.strictObject({
        value: z.int().nullable(),
        interval: limits,
        flagged: z.boolean(),
        from: z.enum(['mean', 'median']),
      }),
      /** `null` where the norm does not tell how its organisations lie. */
      percentile: z
        .strictObject({
          rank: z.int().nullable(),
          interval: limits,
          by: z.enum(['counts', 'quartiles', 'deciles']),
        })
        .nullable(),
      /** Where the norm's organisations lie: points, ascending, as finely as it tells. */
      others: z.strictObject({
        detail: z.enum(['middle', 'quartiles', 'deciles']),
        points: z.array(z.number()).min(1).readonly(),
      }),
    }),
  ),
  refusal: z.enum(['another_instrument', 'no_result']).nullable(),
});

/** A unit's result beside others; where a comparison cannot be made, why. */
export const benchmarksSchema = z.strictObject({
  /** Beside the rest of the organisation: the twelve cells. */
  rest: z.strictObject({
    differences: z.array(z.strictObject(difference)),
    /** `whole_not_shown`: the reader may not read the result of the whole organisation. */
    refusal: z.enum(['no_points', 'no_rest', 'whole_not_shown']).nullable(),
  }),
  /** Among the other published units. */
  units: z.strictObject({
    place: releaseRecordSchema.shape.place,
    distribution: releaseRecordSchema.shape.organisation.unwrap().shape.distribution,
    unitsDiffer: z.boolean().nullable(),
    refusal: z.enum(['whole_not_shown']).nullable(),
  }),
  /** Beside earlier cycles, newest first. */
  earlier: z.array(
    z.strictObject({
      cycle: z.strictObject({ id: z.string(), title, closedAt: z.iso.datetime() }),
      /** What the unit was called then. */
      name: z.string(),
      /** Other units belonged to it then, so that it is not quite the same group. */
      regrouped: z.boolean(),
      changes: z.array(z.strictObject({ ...difference, bound })),
      refusal: z.enum(['another_instrument', 'another_group', 'no_points']).nullable(),
    }),
  ),
  norms: z.array(besideNorm),
  /** The last release of the pool of organisations; `null` for an organisation that is not in it, or before the first. */
  pool: besideNorm.nullable(),
});

export type BenchmarksView = z.infer<typeof benchmarksSchema>;
