import * as z from 'zod';
import { LONGEST_UNIT_ID } from './limits.ts';
import { REDACTION_REASONS } from './redaction-reasons.ts';

/** Published comments of a unit, in an order that tells nothing. */
export const commentsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      /** `null` where HR hid it. */
      text: z.string().nullable(),
      /** `reason` is one of {@link REDACTION_REASONS}, or HR's own words where 0.1.0 hid it. */
      redaction: z.strictObject({ reason: z.string(), at: z.iso.datetime() }).nullable(),
      /** Where HR hid it before, and shows it again. */
      shownAgain: z.strictObject({ hiddenAt: z.iso.datetime(), at: z.iso.datetime() }).nullable(),
    }),
  ),
  /** To be sent as `after` for the next page. */
  next: z.string().optional(),
});

export type CommentsView = z.infer<typeof commentsSchema>;

/** Hides a comment; that it was hidden, and why, stays visible. */
export const redactionSchema = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT_ID),
  reason: z.enum(REDACTION_REASONS),
});
