import type { Principal } from '@samenhang/shared/access/principal';
import type { ActionChange } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';
import { roomFor } from '@samenhang/shared/plan/full-plan';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredPlan } from '../../repositories/plan-rows.ts';
import type { Action } from '../../repositories/stored-action.ts';
import { type EtagMismatch, mismatch } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import { type ActionFault, type ActionServices, actionFaults } from './action-faults.ts';
import type { ActionPlace } from './action-place.ts';
import { type ReadAction, readAction } from './read-actions.ts';

export type ChangeActionError =
  | { readonly code: 'forbidden' | 'plan_full' }
  | { readonly code: 'validation_failed'; readonly faults: readonly ActionFault[] }
  | EtagMismatch;

/**
 * Changes an action over the revision that was read. Its owner changes the state alone; whoever may
 * change the plan, everything.
 */
export async function changeAction(
  services: ActionServices & Uses<'plans'>,
  principal: Principal,
  place: ActionPlace,
  change: ActionChange,
  revision: string,
): Promise<Result<ReadAction, ChangeActionError>> {
  const { plan, stored, mayChange } = place;
  const isStateAlone = Object.keys(change).every((key) => key === 'state');
  if (!mayChange && !isStateAlone) return err({ code: 'forbidden' });
  if (stored.revision !== revision) return err(mismatch(stored));
  const faults = await actionFaults(services, principal, place.instrumentVersion, change);
  if (faults.length > 0) return err({ code: 'validation_failed', faults });
  const action = { ...stored.action, ...given(change), changedAt: services.clock().toISOString() };
  const opens = isOpen(action) && !isOpen(stored.action);
  if (opens && !hasRoom(plan, action)) return err({ code: 'plan_full' });
  const written = await services.plans.replace(
    place,
    stored,
    action,
    opens ? plan.guard : undefined,
  );
  if (!written.ok) return err(mismatch(await services.plans.find(place, action.id)));
  const { unit, unitName } = place;
  const shown = { unit, unitName, action, revision: written.value };
  return ok(await readAction(services, principal, shown));
}

const hasRoom = ({ actions }: StoredPlan, { cycle }: Action) =>
  roomFor(
    cycle,
    actions.map(({ action }) => action),
  ) > 0;

/** What is said of it; an `undefined` says nothing. */
function given(change: ActionChange): Partial<Action> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Takes an action out of the plan, over the revision that was read. */
export async function removeAction(
  services: Uses<'plans'>,
  { stored, ...of }: ActionPlace,
  revision: string,
): Promise<Result<undefined, EtagMismatch>> {
  if (stored.revision !== revision) return err(mismatch(stored));
  const removed = await services.plans.remove(of, stored);
  return removed.ok
    ? ok(undefined)
    : err(mismatch(await services.plans.find(of, stored.action.id)));
}
