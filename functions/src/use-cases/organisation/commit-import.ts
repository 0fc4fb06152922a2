import { mayManageOrganisation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredImport } from '../../repositories/imports-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import type { ImportMessage } from './import-step.ts';

export type CommitImportError = {
  readonly code:
    | 'forbidden'
    | 'not_found'
    | 'import_not_open'
    | 'import_outdated'
    | 'brake_not_confirmed'
    | 'being_changed';
};

/** What was shown to whoever commits. */
interface Shown {
  readonly digest: string;
  readonly leavers?: number | undefined;
}

/** Has an import become the organisation, as it was shown: with that digest, over that version. */
export async function commitImport(
  services: Uses<'clock' | 'imports' | 'importParts' | 'tenants'>,
  principal: Principal,
  id: string,
  { digest, leavers }: Shown,
): Promise<Result<{ one: StoredImport; wakes: readonly ImportMessage[] }, CommitImportError>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const one = await services.imports.find(tenant, id);
  if (one === undefined) return err({ code: 'not_found' });
  if (one.state !== 'ready') return err({ code: 'import_not_open' });
  const today = await services.tenants.organisation(tenant);
  if (one.digest !== digest || one.base !== today?.version) return err({ code: 'import_outdated' });
  const brake = (await services.importParts.findings(tenant, id))?.brake;
  if (brake !== undefined && brake.leavers !== leavers) return err({ code: 'brake_not_confirmed' });
  const { etag, ...rest } = one;
  const at = services.clock();
  const committing = { ...rest, state: 'committing' as const, at, by: person };
  const moved = await services.imports.write(tenant, committing, etag);
  if (!moved.ok) return err({ code: 'being_changed' });
  return ok({ one: moved.value, wakes: [{ tenant, import: id, step: 'commit' }] });
}

/** Makes the version before the organisation again. Rounds that are open keep what they froze. */
export async function undoImport(
  services: Uses<'audit' | 'clock' | 'imports' | 'tenants'>,
  principal: Principal,
): Promise<
  Result<undefined, { readonly code: 'forbidden' | 'nothing_to_undo' | 'being_changed' }>
> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const today = await services.tenants.organisation(tenant);
  const before = await versionBefore(services, tenant, today?.version);
  if (before === undefined) return err({ code: 'nothing_to_undo' });
  const { id, buckets } = before;
  const undone = await services.tenants.setOrganisation(tenant, { version: id, buckets }, today);
  if (!undone.ok) return err({ code: 'being_changed' });
  await recordAct(services, principal, {
    action: 'organisation_undone',
    target: { kind: 'organisation', id: today?.version ?? '' },
    details: { backTo: id },
  });
  return ok(undefined);
}

/** The version that an undo would bring back, while its people are kept. */
export async function versionBefore(
  { imports }: Uses<'imports'>,
  tenant: string,
  version: string | undefined,
): Promise<(StoredImport & { readonly buckets: number }) | undefined> {
  const current = version === undefined ? undefined : await imports.find(tenant, version);
  const before = current?.base === undefined ? undefined : await imports.find(tenant, current.base);
  if (before?.state !== 'committed' || before.buckets === undefined) return undefined;
  return { ...before, buckets: before.buckets };
}
