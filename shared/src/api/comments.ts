import * as z from 'zod';
import { LONGEST_UNIT_ID, REASON_LENGTH } from './limits.ts';
import { prose } from './text.ts';

/** Published comments of a unit, in an order that tells nothing. */
export const commentsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      /** `null` where HR hid it. */
      text: z.string().nullable(),
      redaction: z.strictObject({ reason: z.string(), at: z.iso.datetime() }).nullable(),
    }),
  ),
  /** To be sent as `after` for the next page. */
  next: z.string().optional(),
});

export type CommentsView = z.infer<typeof commentsSchema>;

/** Hides a comment; that it was hidden, and why, stays visible. */
export const redactionSchema = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT_ID),
  reason: prose(z.string().trim().min(REASON_LENGTH.shortest).max(REASON_LENGTH.longest)),
});
