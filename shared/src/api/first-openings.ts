import * as z from 'zod';

/**
 * From when on a cycle may open over the people of a unit with all below it, of every unit that has
 * to wait; of the root, a cycle of everybody.
 */
export const firstOpeningsSchema = z.strictObject({
  items: z.array(z.strictObject({ unit: z.string(), from: z.iso.datetime() })),
});

export type FirstOpenings = z.infer<typeof firstOpeningsSchema>;
