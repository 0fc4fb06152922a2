import * as z from 'zod';
import { LANGUAGES } from '../languages.ts';
import { MOST_COLUMNS } from './limits.ts';
import { CHECK_STATES, CHECKS, COLUMN_ROLES } from './settings-words.ts';
import { line } from './text.ts';

const TOO_MANY = { params: { code: 'too_big', values: { maximum: MOST_COLUMNS } } };

function isBounded(columns: object): boolean {
  return Object.keys(columns).length <= MOST_COLUMNS;
}

/** As `Intl` knows them; it takes bare offsets too, which know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const MOST_FREE_DAYS = 200;

/** When notices may go out, and where mail goes. */
const noticeSettings = z
  .strictObject({
    /** Whole hours of the organisation's time zone, [from, until). */
    from: z.int().min(0).max(23),
    until: z.int().min(1).max(24),
    /** From 1 for Monday to 7 for Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    /** `2026-12-25`. */
    freeDays: z.array(z.iso.date()).max(MOST_FREE_DAYS),
    /** The address of a distribution group; empty where HR sends mail itself. */
    mailTo: z.union([z.literal(''), z.email().max(200)]),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    params: { code: 'hours_reversed' },
  });

/** What an organisation has settled for itself. */
export const settingsSchema = z.strictObject({
  /** IANA, such as `Europe/Amsterdam`. */
  timeZone: z.string(),
  /** Of people whose own is not known. */
  language: z.enum(LANGUAGES),
  /** Whom people may ask about the assessment: a name or a team, and an address. */
  contact: line(z.string().trim().max(200)),
  /** What each column of HR's files is for, by its header in lower case without blanks. */
  columns: z.record(line(z.string().max(100)), z.enum(COLUMN_ROLES)).refine(isBounded, TOO_MANY),
  /** Absent until somebody settles it. */
  notices: noticeSettings.optional(),
});
/** The same, with a time zone that there is. */
export const soundSettingsSchema = settingsSchema.extend({
  timeZone: z.string().refine(isTimeZone, { params: { code: 'time_zone_unknown' } }),
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
  /** As what the product is known in Entra, for whoever sets it up there; application (client) ids. */
  application: z
    .strictObject({ clientId: z.string(), identityClientId: z.string().optional() })
    .optional(),
});
export type Checks = z.infer<typeof checksSchema>;
