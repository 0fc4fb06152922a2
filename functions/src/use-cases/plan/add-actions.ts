import { randomUUID } from 'node:crypto';
import type { Principal } from '@samenhang/shared/access/principal';
import type { NewAction } from '@samenhang/shared/api/actions';
import { roomFor } from '@samenhang/shared/plan/full-plan';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Action } from '../../repositories/stored-action.ts';
import type { Uses } from '../services.ts';
import { type ActionFault, type ActionServices, actionFaults } from './action-faults.ts';
import type { PlanPlace } from './plan-place.ts';
import { type ReadAction, readActions } from './read-actions.ts';

export type AddActionsError =
  | { readonly code: 'forbidden' }
  /** More would be open from the round than a plan takes. */
  | { readonly code: 'plan_full' }
  | {
      readonly code: 'validation_failed';
      /** With the place of its action among those that were asked. */
      readonly faults: readonly (ActionFault & { readonly at: number })[];
    }
  /** Too many others wrote at the same time. */
  | { readonly code: 'storage_unavailable' };

/** After this many tries against other writers of the same plan something else is wrong. */
const TRIES = 5;

/**
 * Adds actions to a unit's plan, all or none.
 * @param review in which they were decided; its actions are added once, however often this is asked.
 * @returns them, in the order given
 */
export async function addActions(
  services: ActionServices & Uses<'plans'>,
  principal: Principal,
  place: PlanPlace,
  asked: readonly NewAction[],
  review: string | null = null,
): Promise<Result<ReadAction[], AddActionsError>> {
  if (!place.mayChange) return err({ code: 'forbidden' });
  const faults = await faultsOf(services, principal, place, asked);
  if (faults.length > 0) return err({ code: 'validation_failed', faults });
  const { unit, unitName, cycle } = place;
  const changedAt = services.clock().toISOString();
  const actions = asked.map(
    (action): Action => ({
      ...action,
      ...{ id: randomUUID(), state: 'open', cycle, review, changedAt },
    }),
  );
  for (let tries = 0; tries < TRIES; tries++) {
    const plan = await services.plans.read(place);
    const decided = plan.actions.filter(
      ({ action }) => review !== null && action.review === review,
    );
    const known = plan.actions.map(({ action }) => action);
    const isFull = roomFor(cycle, known) < actions.length;
    if (decided.length === 0 && isFull) return err({ code: 'plan_full' });
    const added =
      decided.length > 0 ? ok(decided) : await services.plans.add(place, plan.guard, actions);
    if (!added.ok) continue;
    const shown = added.value.map((stored) => ({ ...stored, unit, unitName }));
    return ok(await readActions(services, principal, shown));
  }
  return err({ code: 'storage_unavailable' });
}

async function faultsOf(
  services: ActionServices,
  principal: Principal,
  { instrumentVersion }: PlanPlace,
  asked: readonly NewAction[],
): Promise<(ActionFault & { readonly at: number })[]> {
  const faults = await Promise.all(
    asked.map(async (action, at) => {
      const found = await actionFaults(services, principal, instrumentVersion, action);
      return found.map((fault) => ({ ...fault, at }));
    }),
  );
  return faults.flat();
}
