import * as z from 'zod';
import { MOST_PICKS } from './limits.ts';

/** What a unit chose from its result: ids of habits to let go of, and of statements. */
export const picksSchema = z.strictObject({
  items: z
    .array(z.string().regex(/^[\w-]{1,64}$/))
    .max(MOST_PICKS)
    .refine((items) => new Set(items).size === items.length, { params: { code: 'pick_twice' } }),
});

export type Picks = z.infer<typeof picksSchema>;
