import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredPlan } from '../../repositories/plan-rows.ts';
import type { StoredAction } from '../../repositories/stored-action.ts';
import type { Uses } from '../services.ts';
import { nameOf } from './own-actions.ts';
import { findPlanPlace, type PlanPlace } from './plan-place.ts';

/** An action, as somebody meets it who may read the unit's plan, or who owns it. */
export interface ActionPlace extends Omit<PlanPlace, 'cycle'> {
  readonly plan: StoredPlan;
  readonly stored: StoredAction;
}

/** An owner who may not read the unit's result still meets what is theirs; others meet nothing there. */
export async function findActionPlace(
  services: Uses<'cycles' | 'frozenAudience' | 'plans' | 'released' | 'trees'>,
  principal: Principal,
  { unit, action: id }: { readonly unit: string; readonly action: string },
): Promise<Result<ActionPlace, { readonly code: 'not_found' }>> {
  const { tenant, person } = principal;
  const [place, plan] = await Promise.all([
    findPlanPlace(services, principal, unit),
    services.plans.read({ tenant, unit }),
  ]);
  const stored = plan.actions.find(({ action }) => action.id === id);
  if (stored === undefined) return err({ code: 'not_found' });
  if (place.ok) return ok({ ...place.value, plan, stored });
  const { owner, cycle } = stored.action;
  const released = await services.released.find(tenant, cycle);
  if (owner.id !== person || released === undefined) return err({ code: 'not_found' });
  const unitName = await nameOf(services, tenant, unit, cycle);
  const { instrumentVersion } = released.cycle;
  return ok({ tenant, unit, unitName, instrumentVersion, mayChange: false, plan, stored });
}
