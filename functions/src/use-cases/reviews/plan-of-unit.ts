import type { NewAction } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';
import { planOrder } from '@samenhang/shared/plan/plan-order';
import type { Result } from '@samenhang/shared/result';
import type { ActionServices } from '../plan/action-faults.ts';
import { type AddActionsError, addActions } from '../plan/add-actions.ts';
import { type ReadAction, readActions } from '../plan/read-actions.ts';
import type { Uses } from '../services.ts';
import type { ReviewPlace } from './review-place.ts';

export type Planning = ActionServices & Uses<'plans'>;

/** Makes what a review decided part of the unit's plan: once, however often this is asked. */
export function addDecided(
  services: Planning,
  place: ReviewPlace,
  items: readonly NewAction[],
): Promise<Result<ReadAction[], AddActionsError>> {
  const { principal, id, cycle, unit, unitName, instrumentVersion, maySteer } = place;
  const of = { tenant: principal.tenant, cycle, unit, unitName, instrumentVersion };
  return addActions(services, principal, { ...of, mayChange: maySteer }, items, id);
}

/** What was decided in a review, as it is in the unit's plan now, in its order. */
export async function decidedIn(
  services: Planning,
  { principal, id, unit, unitName }: ReviewPlace,
): Promise<ReadAction[]> {
  const { actions } = await services.plans.read({ tenant: principal.tenant, unit });
  const decided = actions.filter(({ action }) => action.review === id);
  const shown = decided.map((stored) => ({ ...stored, unit, unitName }));
  return (await readActions(services, principal, shown)).sort(planOrder);
}

/** Whether there is something of last time to look back on. */
export async function hasOpenActions(
  services: Uses<'plans'>,
  tenant: string,
  unit: string,
): Promise<boolean> {
  const { actions } = await services.plans.read({ tenant, unit });
  return actions.some(({ action }) => isOpen(action));
}
