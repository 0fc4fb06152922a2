import { createHash } from 'node:crypto';
import type { AuditEntry } from '@samenhang/shared/api/audit';

/** Entries as JSON Lines: one object per line, each line ended, in the order given. */
export function logLines(entries: readonly AuditEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(inOrder(entry))}\n`).join('');
}

/**
 * SHA-256, in hex, of a month as JSON Lines with the oldest first: that of the file which anyone
 * downloads of the whole month. A row that is changed, added or taken out later gives another one.
 * @param newestFirst all entries of the month.
 */
export function digestOf(newestFirst: readonly AuditEntry[]): string {
  return createHash('sha256').update(logLines(newestFirst.toReversed())).digest('hex');
}

/** Always in the same order, so that the same entry is the same line. */
function inOrder({ id, at, actor, role, action, target, outcome, details }: AuditEntry) {
  return { at, actor, role, action, target, outcome, details, id };
}
