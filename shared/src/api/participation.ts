import * as z from 'zod';
import { PARTICIPATION_FROM } from '../thresholds.ts';

/** How many have answered so far: units of at least 20 invited, rounded down to five, as of a night. */
export const participationSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      unit: z.strictObject({ id: z.string(), name: z.string() }),
      answered: z.int().min(0),
      invited: z.int().min(PARTICIPATION_FROM),
      at: z.iso.datetime(),
    }),
  ),
});

export type ParticipationView = z.infer<typeof participationSchema>;
