import type { Principal } from '@samenhang/shared/access/principal';
import { roomFor } from '@samenhang/shared/plan/full-plan';
import { planOrder } from '@samenhang/shared/plan/plan-order';
import type { Uses } from '../services.ts';
import type { PlanPlace } from './plan-place.ts';
import { type ReadAction, readActions } from './read-actions.ts';

/** A unit's plan for one reader. */
export interface ReadPlan {
  readonly mayChange: boolean;
  readonly isFull: boolean;
  readonly items: readonly ReadAction[];
}

export async function readPlan(
  services: Uses<'people' | 'plans' | 'tenants' | 'trees'>,
  principal: Principal,
  place: PlanPlace,
): Promise<ReadPlan> {
  const { unit, unitName, cycle, mayChange } = place;
  const { actions } = await services.plans.read(place);
  const shown = actions.map((stored) => ({ ...stored, unit, unitName }));
  const isFull =
    roomFor(
      cycle,
      actions.map(({ action }) => action),
    ) === 0;
  const items = await readActions(services, principal, shown);
  return { mayChange, isFull, items: items.sort(planOrder) };
}
