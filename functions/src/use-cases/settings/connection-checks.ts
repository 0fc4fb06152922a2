import { randomBytes } from 'node:crypto';
import { auditRoleOf } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Checks } from '@samenhang/shared/api/settings';
import { CHECKS, type Check, type CheckState } from '@samenhang/shared/api/settings-words';
import { err, ok, type Result } from '@samenhang/shared/result';
import { directoryFaultOf } from '../../ports/directory.ts';
import { isForbidden } from '../../ports/passing-faults.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';

type Told = Uses<'application' | 'directory' | 'queues' | 'settings'>;
type Connections = Told & Uses<'keyWrap'>;

/** What each connection did when it was tried last; none of those that nobody has tried yet. */
export async function readChecks(services: Told, tenant: string): Promise<Checks> {
  const tries = new Map((await services.settings.tries(tenant)).map((item) => [item.check, item]));
  return {
    items: CHECKS.flatMap((check): Checks['items'] => {
      if (isAbsent(services, check)) return [{ check, state: 'absent' }];
      const tried = tries.get(check);
      return tried === undefined ? [] : [tried];
    }),
    ...(services.application && { application: idsOf(services.application) }),
  };
}

/** Of all that is settled at the start, what an administrator has to name. */
function idsOf({ clientId, identityClientId }: NonNullable<Told['application']>) {
  return { clientId, ...(identityClientId !== undefined && { identityClientId }) };
}

/**
 * Tries a connection, keeps what became of it, and says so in the log.
 * @throws StorageUnavailableError where the tables themselves do not work.
 */
export async function tryCheck(
  services: Connections & Uses<'audit' | 'clock'>,
  principal: Principal,
  check: Check,
): Promise<Result<Checks, { readonly code: 'forbidden' }>> {
  const role = auditRoleOf(principal);
  if (role === undefined) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const state = isAbsent(services, check) ? 'absent' : await stateOf(services, tenant, check);
  const at = services.clock().toISOString();
  if (state !== 'absent') await services.settings.keepTry(tenant, { check, state, at });
  await recordAct(
    services,
    principal,
    { action: 'check_tried', target: { kind: 'check', id: check }, details: { state } },
    { role },
  );
  return ok(await readChecks(services, tenant));
}

function isAbsent(services: Uses<'directory' | 'queues'>, check: Check): boolean {
  if (check === 'directory' || check === 'groups') return services.directory === undefined;
  return check === 'queues' && services.queues === undefined;
}

async function stateOf(services: Connections, tenant: string, check: Check): Promise<CheckState> {
  switch (check) {
    case 'tables':
      // What becomes of the try is written there, and read again to be answered.
      return 'works';
    case 'keys':
      return outcomeOf(() => tryKeys(services));
    case 'queues':
      return outcomeOf(async () => services.queues?.names());
    case 'directory':
      return outcomeOf(async () => services.directory?.test(tenant));
    case 'groups':
      return outcomeOf(async () => services.directory?.testGroups(tenant));
  }
}

/** No cycle's: their names have a dot. It stays, as a vault keeps the name of a deleted key for weeks. */
const THROWAWAY = 'connection-check';

async function tryKeys({ keyWrap }: Uses<'keyWrap'>): Promise<void> {
  const sent = randomBytes(32);
  await keyWrap.create(THROWAWAY);
  const back = await keyWrap.unwrap(THROWAWAY, await keyWrap.wrap(THROWAWAY, sent));
  if (!back.ok || !sent.equals(back.value)) throw new Error('the key gave back something else');
}

async function outcomeOf(work: () => Promise<unknown>): Promise<CheckState> {
  try {
    await work();
    return 'works';
  } catch (error) {
    const forbidden = directoryFaultOf(error) === 'directory_forbidden' || isForbidden(error);
    return forbidden ? 'forbidden' : 'fails';
  }
}
