import * as z from 'zod';
import { LONGEST_UNIT_ID } from './limits.ts';

/** Why a comment may be hidden; shown to everybody in their own language. */
export const REDACTION_REASONS = ['names_person', 'traceable', 'offensive', 'other'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** The listed reason of that name; `undefined` for what HR wrote in words of its own, as in 0.1.0. */
export function listedReason(reason: string): RedactionReason | undefined {
  return REDACTION_REASONS.find((listed) => listed === reason);
}

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
