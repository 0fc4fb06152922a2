import type { Principal } from '@samenhang/shared/access/principal';
import { type AuditRole, SYSTEM } from '@samenhang/shared/api/audit-actions';
import { monthOf } from '../../repositories/audit-months.ts';
import type { NewAuditEntry } from '../../repositories/audit-table.ts';
import type { Uses } from '../services.ts';

/** Of a union, each member with these properties alone. */
type Only<Entry, Keys extends PropertyKey> = Entry extends unknown
  ? Pick<Entry, Keys & keyof Entry>
  : never;

/** What was done, to what, and what else is told of it. */
export type Act = Only<NewAuditEntry, 'action' | 'target' | 'details'>;

/** Where the store keeps when an act was asked for or done, so that recording it again adds nothing. */
interface Kept {
  readonly at: Date;
}

/**
 * Records an act of HR after it succeeded, and before it is answered.
 * @param role as which they were let.
 * @param kept for an act that may be asked for again without being done again.
 * @throws StorageUnavailableError though the act is done; see decision 19.
 */
export async function recordAct(
  services: Uses<'audit' | 'clock'>,
  { tenant, person }: Pick<Principal, 'tenant' | 'person'>,
  act: Act,
  { role = 'hr', kept }: { readonly role?: AuditRole; readonly kept?: Kept } = {},
): Promise<void> {
  await record(services, { tenant, actor: person, role }, act, kept);
}

/** Records what the clock or the queue did, likewise. */
export async function recordOfSystem(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  act: Act,
  kept?: Kept,
): Promise<void> {
  await record(services, { tenant, actor: SYSTEM, role: SYSTEM }, act, kept);
}

async function record(
  { audit, clock }: Uses<'audit' | 'clock'>,
  { tenant, ...who }: Pick<NewAuditEntry, 'actor' | 'role'> & { readonly tenant: string },
  act: Act,
  kept: Kept | undefined,
): Promise<void> {
  const now = clock();
  // A month that is over stays as it is, and so does its digest: then it is told when it was finished.
  const at = kept !== undefined && monthOf(kept.at) >= monthOf(now) ? kept.at : now;
  const once = kept && { name: `${act.action}-${act.target.id}`, at: kept.at };
  await audit.append(tenant, { at: at.toISOString(), ...who, ...act, outcome: 'done' }, once);
}
