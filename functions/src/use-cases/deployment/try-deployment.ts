import { mayCheckDeployment } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Deployment, DeploymentFinding } from '@samenhang/shared/api/deployment';
import { err, ok, type Result } from '@samenhang/shared/result';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { stateOfFault } from './state-of-fault.ts';
import { tryKeys } from './try-keys.ts';

type Tried = Uses<'directory' | 'keyWrap' | 'queues' | 'tableProbe'>;

/**
 * Tries everything that the product needs of its platform, each by itself: what does not work is an answer
 * here, not a fault. A line of the log says who tried.
 * @param queueNames every queue that there should be.
 */
export async function tryDeployment(
  services: Tried & Uses<'audit' | 'clock'>,
  principal: Principal,
  queueNames: readonly string[],
): Promise<Result<Deployment, { readonly code: 'forbidden' }>> {
  if (!mayCheckDeployment(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const found = await Promise.all([
    tryTables(services),
    tryKeys(services),
    tryQueues(services, queueNames),
    tryDirectory(services, tenant),
  ]);
  const items = found.flat();
  const isWell = items.every(({ state }) => state === 'works' || state === 'absent');
  const at = services.clock().toISOString();
  await noted(services, principal, isWell ? 'works' : 'fails');
  return ok({ at, items });
}

/** Where the tables do not work there is no log to write to, and that is told instead. */
async function noted(
  services: Uses<'audit' | 'clock'>,
  principal: Principal,
  state: 'works' | 'fails',
): Promise<void> {
  const target = { kind: 'check', id: 'deployment' } as const;
  const act = { action: 'check_tried', target, details: { state } } as const;
  await recordAct(services, principal, act, { role: 'technical' }).catch(() => undefined);
}

async function tryTables({ tableProbe }: Tried): Promise<DeploymentFinding[]> {
  return (await tableProbe()).map(({ table, act, error }) => ({
    part: 'tables',
    name: act === 'write' ? `write to ${table}` : table,
    state: error === undefined ? 'works' : stateOfFault(error),
  }));
}

async function tryQueues(
  { queues }: Tried,
  wanted: readonly string[],
): Promise<DeploymentFinding[]> {
  if (queues === undefined) return [{ part: 'queues', name: 'queues', state: 'absent' }];
  try {
    const there = new Set(await queues.names());
    return wanted.map((name) => ({
      part: 'queues',
      name,
      state: there.has(name) ? 'works' : 'missing',
    }));
  } catch (error) {
    return [{ part: 'queues', name: 'queues', state: stateOfFault(error) }];
  }
}

async function tryDirectory({ directory }: Tried, tenant: string): Promise<DeploymentFinding[]> {
  const tryPart = async (part: 'directory' | 'groups'): Promise<DeploymentFinding> => {
    if (directory === undefined) return { part, name: part, state: 'absent' };
    try {
      await (part === 'groups' ? directory.testGroups(tenant) : directory.test(tenant));
      return { part, name: part, state: 'works' };
    } catch (error) {
      return { part, name: part, state: stateOfFault(error) };
    }
  };
  return Promise.all([tryPart('directory'), tryPart('groups')]);
}
