import * as z from 'zod';
import { LANGUAGES } from '../languages.ts';
import { CHECK_STATES, CHECKS, COLUMN_ROLES } from './settings-words.ts';

/** What an organisation has settled for itself. */
export const settingsSchema = z.strictObject({
  /** IANA, such as `Europe/Amsterdam`. */
  timeZone: z.string(),
  /** Of people whose own is not known. */
  language: z.enum(LANGUAGES),
  /** Whom people may ask about the assessment: a name or a team, and an address. */
  contact: z.string().max(200),
  /** What each column of HR's files is for, by its header in lower case without blanks. */
  columns: z.record(z.string().max(100), z.enum(COLUMN_ROLES)),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What the product can do here, and cannot do where something is missing. */
export const checksSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      check: z.enum(CHECKS),
      state: z.enum(CHECK_STATES),
      /** When it was tried last; absent where nobody has. */
      at: z.iso.datetime().optional(),
    }),
  ),
});
export type Checks = z.infer<typeof checksSchema>;
