import * as z from 'zod';

/** Why a round that was to be opened was not. */
export const OPENING_REFUSALS = [
  'nobody_to_invite',
  'audience_unit_unknown',
  'cycle_over',
  'another_cycle_open',
  'too_soon',
  /** It kept failing: storage or the vault cannot be reached, say. */
  'opening_failed',
] as const;
export type OpeningRefusal = (typeof OPENING_REFUSALS)[number];

/** How far the opening of a cycle is, for HR. */
export const openJobSchema = z.strictObject({
  id: z.string(),
  /** `refused`: nothing is frozen and nobody is invited; HR may ask again. */
  state: z.enum(['running', 'refused', 'done']),
  /** Why it was refused, in the reader's language. */
  errors: z.array(z.strictObject({ code: z.enum(OPENING_REFUSALS), message: z.string() })),
});
export type OpenJobView = z.infer<typeof openJobSchema>;
