import * as z from 'zod';
import { releasedKind } from './release.ts';

/** Shares of the invited, in per cent, for which HR is told what would be published. */
export const FORECAST_SHARES = [100, 80, 60] as const;

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
