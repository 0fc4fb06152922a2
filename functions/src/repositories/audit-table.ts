import { randomBytes } from 'node:crypto';
import { type AuditEntry, auditEntrySchema } from '@samenhang/shared/api/audit';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
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

/**
 * Table `Audit`: what was done in HR's name. A row is created, and that is all that ever happens to it:
 * there is no way here to change or delete one.
 */
export function auditRepository(store: TableStore) {
  return {
    /**
     * @param once names an act that may be recorded again after a fault, at the same time: then it
     * is there once.
     */
    append: async (tenant: string, entry: NewAuditEntry, once?: string): Promise<void> => {
      const { at, actor, role, action, target, outcome, details } = entry;
      const key = auditKey(tenant, new Date(at), once ?? randomBytes(9).toString('hex'));
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
      return entries;
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
