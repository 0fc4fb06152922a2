/** Every act that the log knows; a list of its own, as whoever shows the log needs no contract. */
export const AUDIT_ACTIONS = [
  'cycle_planned',
  'cycle_changed',
  'cycle_opened',
  'opening_taken_back',
  'audience_added',
  'cycle_closed',
  'closing_tried_again',
  'cycle_released',
  'cycle_cancelled',
  'key_destroyed',
  'results_exported',
  'comment_hidden',
  'comment_shown',
  'norm_put',
  'pool_joined',
  'pool_left',
  'import_checked',
  'organisation_imported',
  'organisation_undone',
  'settings_changed',
  'notices_planned',
  'notice_sent',
  'review_started',
  'review_taken_over',
  'review_decided',
  'check_tried',
  'log_read',
  'log_exported',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What of a cycle can be changed; of one that is open the end alone. */
export const CYCLE_CHANGES = [
  'title',
  'opensAt',
  'closesAt',
  'instrumentVersion',
  'rules',
  'audienceUnit',
  'ownStatements',
] as const;

/** Who acts where nobody asked for it: the clock, and the queue that closing works through. */
export const SYSTEM = 'system';

/** As which they were let: HR admin, technical admin, manager of the unit, or nobody at all. */
export const AUDIT_ROLES = ['hr', 'technical', 'manager', SYSTEM] as const;
export type AuditRole = (typeof AUDIT_ROLES)[number];
