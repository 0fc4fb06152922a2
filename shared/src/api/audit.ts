import * as z from 'zod';
import { cycleRulesSchema } from '../cycles/rules.ts';
import { GUID } from '../identifiers.ts';
import { NOTICE_KINDS } from '../notices/kinds.ts';
import {
  AUDIT_ACTIONS,
  AUDIT_ROLES,
  type AuditAction,
  CYCLE_CHANGES,
  SYSTEM,
} from './audit-actions.ts';
import { EXPORT_FORMATS, EXPORT_SCOPES } from './export-words.ts';
import { treeChangesSchema } from './organisation.ts';
import { IMPORT_SOURCES, UNIT_CHANGES } from './organisation-words.ts';
import { REDACTION_REASONS } from './redaction-reasons.ts';
import { SEGMENTS } from './segments.ts';
import { CHECK_STATES } from './settings-words.ts';

export const AUDIT_FORMATS = ['json', 'jsonl', 'csv'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** A month of the log, in UTC: `2026-11`. */
export const AUDIT_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const actor = z.union([z.string().regex(GUID), z.literal(SYSTEM)]);
const month = z.string().regex(AUDIT_MONTH);
const inUnit = { cycle: z.string(), unit: z.string() };
const nothing = z.strictObject({});
/** What of the log was read: the whole month, or what was chosen of it. */
const view = {
  month,
  filter: z.strictObject({ action: z.string().optional(), actor: actor.optional() }),
};

const size = { units: z.int(), people: z.int() };
const moves = { added: z.int(), moved: z.int(), left: z.int() };

/** One kind of entry: the act, what it is done to, and what else is told of it. */
const entry = <A extends AuditAction, T extends string, D extends z.ZodType>(
  action: A,
  kind: T,
  details: D,
) =>
  z.strictObject({
    /** Names the entry within its month. */
    id: z.string(),
    at: z.iso.datetime(),
    /** An Entra object id, or {@link SYSTEM}. */
    actor,
    /** As which they were let. */
    role: z.enum(AUDIT_ROLES),
    action: z.literal(action),
    target: z.strictObject({ kind: z.literal(kind), id: z.string() }),
    outcome: z.literal('done'),
    details,
  });

/**
 * An entry of the log. The list of acts is closed, and so is what is told of each: ids and counts of
 * structure. Nothing here is about answers: not who gave them, not what they say, not how many there are.
 */
export const auditEntrySchema = z.discriminatedUnion('action', [
  entry(
    'cycle_planned',
    'cycle',
    z.strictObject({
      instrumentVersion: z.string(),
      opensAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
    }),
  ),
  entry('cycle_changed', 'cycle', z.strictObject({ changed: z.array(z.enum(CYCLE_CHANGES)) })),
  entry(
    'cycle_opened',
    'cycle',
    z.strictObject({ organisationVersion: z.string(), rules: cycleRulesSchema }),
  ),
  entry('opening_taken_back', 'cycle', z.strictObject({ plan: z.string() })),
  entry('audience_added', 'cycle', z.strictObject({ people: z.int() })),
  entry('cycle_closed', 'cycle', nothing),
  entry('closing_tried_again', 'cycle', z.strictObject({ withoutUnreadable: z.boolean() })),
  entry('cycle_released', 'cycle', nothing),
  entry('cycle_cancelled', 'cycle', nothing),
  // Of the answers of a cycle; until when it could be brought back, where keys are kept for a while.
  entry(
    'key_destroyed',
    'cycle',
    z.strictObject({ recoverableUntil: z.iso.datetime().optional() }),
  ),
  entry(
    'results_exported',
    'cycle',
    z.strictObject({
      unit: z.string(),
      scope: z.enum(EXPORT_SCOPES),
      format: z.enum(EXPORT_FORMATS),
    }),
  ),
  entry(
    'comment_hidden',
    'comment',
    z.strictObject({ ...inUnit, reason: z.enum(REDACTION_REASONS) }),
  ),
  entry('comment_shown', 'comment', z.strictObject(inUnit)),
  entry('norm_put', 'norm', z.strictObject({ created: z.boolean() })),
  entry('pool_joined', 'pool', z.strictObject({ segment: z.enum(SEGMENTS) })),
  entry('pool_left', 'pool', nothing),
  // What HR was shown before an import: what it would change, or in how many ways it contradicts itself.
  entry(
    'import_checked',
    'import',
    z.strictObject({
      source: z.enum(IMPORT_SOURCES),
      faults: z.int(),
      changes: z.strictObject({ ...size, ...moves }).optional(),
    }),
  ),
  entry(
    'organisation_imported',
    'organisation',
    z.strictObject({
      ...size,
      source: z.enum(IMPORT_SOURCES).optional(),
      digest: z.string().optional(),
      changes: z.strictObject(moves).optional(),
      tree: treeChangesSchema.optional(),
      /** The first 50 units that changed in the tree itself: also whose managers did. */
      changed: z
        .array(z.strictObject({ unit: z.string(), what: z.array(z.enum(UNIT_CHANGES)) }))
        .optional(),
    }),
  ),
  entry('organisation_undone', 'organisation', z.strictObject({ backTo: z.string() })),
  entry(
    'settings_changed',
    'settings',
    z.strictObject({
      changed: z.array(z.enum(['timeZone', 'language', 'contact', 'columns', 'notices'])),
    }),
  ),
  // Of a cycle: what is told of one is nothing about answers, and says nothing of whom it went to.
  entry('notices_planned', 'cycle', z.strictObject({ changed: z.array(z.enum(NOTICE_KINDS)) })),
  entry('notice_sent', 'cycle', z.strictObject({ notice: z.enum(NOTICE_KINDS) })),
  // Of a review of a unit's result: that it was, and nothing of what was said in it.
  entry('review_started', 'review', z.strictObject(inUnit)),
  entry('review_taken_over', 'review', z.strictObject(inUnit)),
  entry('review_decided', 'review', z.strictObject(inUnit)),
  entry('check_tried', 'check', z.strictObject({ state: z.enum(CHECK_STATES) })),
  entry('log_read', 'log', z.strictObject(view)),
  entry('log_exported', 'log', z.strictObject({ ...view, format: z.enum(['jsonl', 'csv']) })),
]);

export type AuditEntry = z.infer<typeof auditEntrySchema>;
/** Columns of the CSV, and the order of the properties of a line of JSON. */
export const AUDIT_COLUMNS = [
  'at',
  'actor',
  'role',
  'action',
  'targetKind',
  'targetId',
  'outcome',
  'details',
  'id',
] as const;

/** A month of the log, or what was chosen of it, the newest first. */
export const auditSchema = z.strictObject({
  month,
  /** SHA-256, in hex, of the whole month as JSON Lines with the oldest first, whatever was chosen. */
  digest: z.string(),
  /** Who asks, as their own entries name them. */
  you: z.string(),
  items: z.array(auditEntrySchema),
  /** Which acts the whole month has, whatever was chosen; this reading is among them. */
  actions: z.array(z.enum(AUDIT_ACTIONS)),
  /** Whose acts, likewise, each with the role of their newest entry. */
  actors: z.array(z.strictObject({ actor, role: z.enum(AUDIT_ROLES) })),
  /** To be sent as `after` for the next page. */
  next: z.string().optional(),
});

export type AuditView = z.infer<typeof auditSchema>;
