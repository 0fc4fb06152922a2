import { randomUUID } from 'node:crypto';
import { mayManageOrganisation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { LIMITS_OF_IMPORT } from '@samenhang/shared/api/limits';
import type { ImportPart, NewImport } from '@samenhang/shared/api/organisation';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { Uses } from '../services.ts';
import type { ImportMessage } from './import-step.ts';

export type PrepareImportError = {
  readonly code: 'forbidden' | 'not_found' | 'import_not_open' | 'being_changed';
};

type Preparing = Uses<'clock' | 'imports'>;

/** Begins an import; what comes of a directory is read by itself. */
export async function beginImport(
  services: Preparing & Uses<'tenants'>,
  principal: Principal,
  asked: NewImport,
): Promise<Result<{ one: StoredImport; wakes: readonly ImportMessage[] }, PrepareImportError>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const what = asked.source === 'edit' ? await editOf(services, tenant, asked) : asked;
  const begun = await services.imports.write(
    tenant,
    { id: randomUUID(), asked: what, state: 'receiving', at: services.clock(), by: person },
    undefined,
  );
  if (!begun.ok) return err({ code: 'being_changed' });
  const one = begun.value;
  const read: ImportMessage = { tenant, import: one.id, step: 'read' };
  return ok({ one, wakes: asked.source === 'directory' ? [read] : [] });
}

/** An edit with the version that it is of. */
async function editOf<E extends { readonly base?: string | undefined }>(
  { tenants }: Uses<'tenants'>,
  tenant: string,
  edit: E,
): Promise<E> {
  if (edit.base !== undefined) return edit;
  const today = await tenants.organisation(tenant);
  return today === undefined ? edit : { ...edit, base: today.version };
}

/** Puts a part, over the one of that number; an import that was checked already is open again. */
export async function putImportPart(
  services: Preparing & Uses<'importParts'>,
  principal: Principal,
  id: string,
  { number, part }: { readonly number: number; readonly part: ImportPart },
): Promise<Result<StoredImport, PrepareImportError>> {
  const open = await openImport(services, principal, id);
  if (!open.ok) return open;
  if (number >= LIMITS_OF_IMPORT.parts || open.value.asked.source === 'directory') {
    return err({ code: 'not_found' });
  }
  // Before the part changes: what was checked is not what is there any more.
  const received =
    open.value.state === 'receiving'
      ? ok(open.value)
      : await moveTo(services, principal, open.value, 'receiving');
  if (!received.ok) return received;
  const put = await services.importParts.put(principal.tenant, id, number, part);
  return put.ok ? received : err({ code: 'being_changed' });
}

/** Has an import compared with the organisation of today. */
export async function requestCheck(
  services: Preparing,
  principal: Principal,
  id: string,
): Promise<Result<{ one: StoredImport; wakes: readonly ImportMessage[] }, PrepareImportError>> {
  const open = await openImport(services, principal, id);
  if (!open.ok) return open;
  const moved = await moveTo(services, principal, open.value, 'checking');
  if (!moved.ok) return moved;
  const wake: ImportMessage = { tenant: principal.tenant, import: id, step: 'check' };
  return ok({ one: moved.value, wakes: [wake] });
}

const OPEN: ReadonlySet<StoredImport['state']> = new Set(['receiving', 'faulty', 'ready']);

async function openImport(
  { imports }: Uses<'imports'>,
  principal: Principal,
  id: string,
): Promise<Result<StoredImport, PrepareImportError>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const one = await imports.find(principal.tenant, id);
  if (one === undefined) return err({ code: 'not_found' });
  return OPEN.has(one.state) ? ok(one) : err({ code: 'import_not_open' });
}

async function moveTo(
  { imports, clock }: Preparing,
  { tenant }: Principal,
  { etag, digest: _, ...one }: StoredImport,
  state: 'receiving' | 'checking',
): Promise<Result<StoredImport, PrepareImportError>> {
  const moved = await imports.write(tenant, { ...one, state, at: clock() }, etag);
  return moved.ok ? moved : err({ code: 'being_changed' });
}
