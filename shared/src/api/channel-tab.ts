import * as z from 'zod';

/** What a tab of a channel, chat or meeting is to show: a unit, always in its newest released round. */
export const tabChoiceSchema = z.strictObject({ unit: z.string().min(1).max(200) });
export type TabChoice = z.infer<typeof tabChoiceSchema>;

/** What such a tab shows to whoever may read that result. */
export const tabViewSchema = z.strictObject({
  unit: z.string(),
  unitName: z.string(),
  /** The newest released round that has the unit. */
  cycle: z.string(),
  /** Whether this reader may have it show another unit. */
  mayChange: z.boolean(),
});
export type TabView = z.infer<typeof tabViewSchema>;
