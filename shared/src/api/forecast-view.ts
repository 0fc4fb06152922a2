import * as z from 'zod';
import { releasedKind } from './release.ts';

/** What would be published of each unit if so many answered, from sizes alone; parents first. */
export const forecastSchema = z.strictObject({
  answered: z.int().min(0).max(100),
  items: z.array(
    z.strictObject({
      unit: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      /** With all below it. */
      people: z.int(),
      kind: releasedKind,
    }),
  ),
});

export type Forecast = z.infer<typeof forecastSchema>;
