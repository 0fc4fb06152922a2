import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import { type DestroyServices, destroyCancelled } from './destroy-cancelled.ts';
import { withoutKey } from './last-steps.ts';

export type CancelCycleError =
  | { readonly code: 'forbidden' | 'not_found' | 'being_closed' }
  | TransitionError;

/** After this many tries against other changes of the cycle, the caller had better ask again. */
const TRIES = 5;

/**
 * Cancels a cycle that is not released: nothing of it is published, and its key and its answers are
 * destroyed. With the mark that says so the wrapped data key goes, so that nobody can read an answer
 * any more, or close the cycle. What is left is then destroyed; after a crash the sweep goes on with
 * it, and so does asking again.
 */
export async function cancelCycle(
  services: DestroyServices & Uses<'audit' | 'clock'>,
  principal: Principal,
  id: string,
): Promise<Result<Cycle, CancelCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const marked = await markCancelled(services, principal, id);
  if (!marked.ok) return marked;
  services.launched.forget(tenant, id);
  await recordCancelling(services, tenant, marked.value);
  if (!marked.value.destroying) return marked;
  await destroyCancelled(services, tenant, id).catch(unlessDoneElsewhere);
  const stored = await services.cycles.find(tenant, id);
  return stored === undefined ? err({ code: 'not_found' }) : ok(stored.cycle);
}

/** By whom and when it was cancelled first, so that asking again adds nothing. */
async function recordCancelling(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  { id, cancelledAt: at, decidedBy: person }: Cycle,
): Promise<void> {
  if (at === undefined || person === undefined) return;
  const act = { action: 'cycle_cancelled', target: { kind: 'cycle', id }, details: {} } as const;
  await recordAct(services, { tenant, person }, act, { kept: { at } });
}

/** Somebody else who cancels the same cycle destroys the same; that is no fault of this one. */
export function unlessDoneElsewhere(error: unknown): void {
  if (error instanceof CloseFault && error.code === 'done_elsewhere') return;
  throw error;
}

async function markCancelled(
  { cycles, clock }: Uses<'clock' | 'cycles'>,
  { tenant, person }: Principal,
  id: string,
): Promise<Result<Cycle, CancelCycleError>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const stored = await cycles.find(tenant, id);
    if (stored === undefined) return err({ code: 'not_found' });
    if (stored.cycle.state === 'cancelled') return ok(stored.cycle);
    const state = transition(stored.cycle.state, 'cancel');
    if (!state.ok) return state;
    const { launch, generation: _, opening: __, ...rest } = stored.cycle;
    const cancelled: Cycle = {
      ...rest,
      ...(launch && { launch: withoutKey(launch) }),
      state: state.value,
      cancelledAt: clock(),
      decidedBy: person,
      destroying: true,
    };
    const replaced = await cycles.replace(tenant, cancelled, stored.etag);
    if (replaced.ok) return ok(cancelled);
  }
  return err({ code: 'being_closed' });
}
