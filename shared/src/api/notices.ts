import * as z from 'zod';
import { localized } from '../languages.ts';
import { NOTICE_CHANNELS, NOTICE_KINDS, NOTICE_NOTES, NOTICE_STATES } from '../notices/kinds.ts';
import { line, optionalProse } from './text.ts';

/** A feed shows so much of a line, and a mail so much of its subject. */
export const LONGEST_SUBJECT = 150;
export const LONGEST_BODY = 2000;

const text = z.strictObject({
  subject: line(z.string().min(1).max(LONGEST_SUBJECT)),
  body: optionalProse(z.string().max(LONGEST_BODY)),
});
const texts = localized(text);
const planned = {
  kind: z.enum(NOTICE_KINDS),
  at: z.iso.datetime(),
  channel: z.enum(NOTICE_CHANNELS),
  /** With `{{round}}` and `{{closes}}` where title and end are put in. */
  texts,
};

/**
 * What the audience of a cycle is told, and when. It says of a notice that it was sent, never how often
 * or to whom: who gets a reminder would tell who has not answered.
 */
export const noticesSchema = z.strictObject({
  /** IANA; the zone in which the hours are. */
  timeZone: z.string(),
  /** What this installation can send by; where it cannot, HR takes the text and sends it. */
  channels: z.array(z.enum(NOTICE_CHANNELS)),
  items: z.array(
    z.strictObject({
      ...planned,
      /** The texts as they are read, with all that is put in. */
      read: texts,
      state: z.enum(NOTICE_STATES),
      note: z.enum(NOTICE_NOTES).optional(),
    }),
  ),
});
export type NoticesView = z.infer<typeof noticesSchema>;

/** The notices that are still to go out; one that is left out is cancelled. */
export const noticePlanSchema = z.strictObject({
  items: z.array(z.strictObject(planned)).max(NOTICE_KINDS.length),
});
export type NoticePlan = z.infer<typeof noticePlanSchema>;

/** What Microsoft 365 said to a test; that it took one does not prove that it arrives. */
const TEST_OUTCOMES = ['taken', 'refused', 'unavailable', 'absent'] as const;
export const testedNoticeSchema = z.strictObject({ outcome: z.enum(TEST_OUTCOMES) });
export type TestedNotice = z.infer<typeof testedNoticeSchema>;

/** Whether a person wants to be reminded in a cycle. */
export const remindSchema = z.strictObject({ remind: z.boolean() });
export type Remind = z.infer<typeof remindSchema>;
