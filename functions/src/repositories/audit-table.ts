import { randomBytes } from 'node:crypto';
import { type AuditEntry, auditEntrySchema } from '@samenhang/shared/api/audit';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { monthOf, monthsBefore } from './audit-months.ts';
import { auditKey, auditPartition } from './keys.ts';

const row = z.object({
  At: z.iso.datetime(),
  Actor: z.string(),
  Role: z.string(),
  Action: z.string(),
  TargetKind: z.string(),
  TargetId: z.string(),
  Outcome: z.string(),
  Details: z.string(),
});

/** Of a union, each member without what the table gives it. */
type WithoutId<Entry> = Entry extends AuditEntry ? Omit<Entry, 'id'> : never;
export type NewAuditEntry = WithoutId<AuditEntry>;

/** By what an act that may be recorded again is the same one, whenever that is. */
export interface Once {
  readonly name: string;
  /** Where the store keeps when it was asked for or done; the entry may be of a later time. */
  readonly at: Date;
}

/**
 * Table `Audit`: what was done in HR's name. A row is created, and that is all that ever happens to it:
 * there is no way here to change or delete one.
 */
export function auditRepository(store: TableStore) {
  /** Whether an act was recorded in a month before the one of this time. */
  async function isInEarlier(tenant: string, at: Date, once: Once): Promise<boolean> {
    for (const month of monthsBefore(once.at, at)) {
      const key = auditKey(tenant, month, once.at, once.name);
      if ((await store.get('Audit', key)) !== undefined) return true;
    }
    return false;
  }

  return {
    /** Adds an entry to the month of its time. */
    append: async (tenant: string, entry: NewAuditEntry, once?: Once): Promise<void> => {
      const { at, actor, role, action, target, outcome, details } = entry;
      if (once !== undefined && (await isInEarlier(tenant, new Date(at), once))) return;
      const { name, at: from } = once ?? { name: randomBytes(9).toString('hex'), at: new Date(at) };
      const key = auditKey(tenant, monthOf(new Date(at)), from, name);
      const properties = {
        At: at,
        Actor: actor,
        Role: role,
        Action: action,
        TargetKind: target.kind,
        TargetId: target.id,
        Outcome: outcome,
        Details: JSON.stringify(details),
      };
      // Where it exists, an earlier try was recorded, or the transport sent this one twice.
      await store.transact('Audit', [{ kind: 'create', key, properties }]);
    },
    /** A month in UTC (`2026-11`), the newest first. */
    read: async (tenant: string, month: string): Promise<AuditEntry[]> => {
      const entries: AuditEntry[] = [];
      for await (const entity of store.range('Audit', auditPartition(tenant, month))) {
        entries.push(toEntry(entity));
      }
      // The key of what was asked in an earlier month, and finished in this one, is of that time.
      return entries.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
    },
  };
}

function toEntry({ key, properties }: Entity): AuditEntry {
  const { At, Actor, Role, Action, TargetKind, TargetId, Outcome, Details } = row.parse(properties);
  return parseStored(auditEntrySchema, {
    id: key.rowKey,
    at: At,
    actor: Actor,
    role: Role,
    action: Action,
    target: { kind: TargetKind, id: TargetId },
    outcome: Outcome,
    details: JSON.parse(Details),
  });
}
