import type { Principal } from '@samenhang/shared/access/principal';
import { isOpen } from '@samenhang/shared/plan/action-state';
import { planOrder } from '@samenhang/shared/plan/plan-order';
import type { Uses } from '../services.ts';
import { type ReadAction, readActions, type ShownAction } from './read-actions.ts';

/**
 * What somebody owns that is still open, in every unit. To own an action takes no right to read the
 * unit's result: it names the unit and what is to be done, and no score.
 */
export async function ownActions(
  services: Uses<'people' | 'plans' | 'released' | 'tenants' | 'trees'>,
  principal: Principal,
): Promise<ReadAction[]> {
  const { tenant, person } = principal;
  const own: ShownAction[] = [];
  for await (const { unit, action, revision } of services.plans.ownedBy(tenant, person)) {
    if (!isOpen(action)) continue;
    own.push({
      unit,
      unitName: await nameOf(services, tenant, unit, action.cycle),
      action,
      revision,
    });
  }
  return (await readActions(services, principal, own)).sort(planOrder);
}

/** As the round called it that the action came from. */
export async function nameOf(
  services: Uses<'released' | 'trees'>,
  tenant: string,
  unit: string,
  cycle: string,
): Promise<string> {
  const released = await services.released.find(tenant, cycle);
  if (released === undefined) return unit;
  const tree = await services.trees.find(tenant, released.launch.organisationVersion);
  return tree.find(unit)?.name ?? unit;
}
