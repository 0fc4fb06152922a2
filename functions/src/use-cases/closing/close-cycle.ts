import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredCycle } from '../../repositories/cycles-table.ts';
import type { Uses } from '../services.ts';
import type { CloseMessage } from './close-steps.ts';
import { messagesToSend } from './messages-to-send.ts';

export type CloseCycleError =
  | { readonly code: 'forbidden' | 'not_found' | 'being_closed' }
  | TransitionError;

/**
 * Closes an open cycle, or tries what failed again where it is closing already.
 * @returns the messages that wake the steps to do.
 */
export async function closeCycle(
  services: Uses<'clock' | 'cycles' | 'jobs' | 'launched'>,
  principal: Principal,
  id: string,
): Promise<Result<CloseMessage[], CloseCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  if (stored.cycle.state !== 'closing') return beginClosing(services, tenant, stored);
  await forgetFailures(services, tenant, id);
  return ok(await messagesToSend(services, tenant, stored));
}

/** From here on the cycle takes no answers, whatever becomes of the rest. */
export async function beginClosing(
  services: Uses<'clock' | 'cycles' | 'jobs' | 'launched'>,
  tenant: string,
  stored: StoredCycle,
): Promise<Result<CloseMessage[], CloseCycleError>> {
  const state = transition(stored.cycle.state, 'close');
  if (!state.ok) return state;
  const cycle = { ...stored.cycle, state: state.value, closedAt: services.clock() };
  const replaced = await services.cycles.replace(tenant, cycle, stored.etag);
  if (!replaced.ok) return err({ code: 'being_closed' });
  services.launched.forget(tenant, cycle.id);
  return ok(await messagesToSend(services, tenant, { cycle }));
}

async function forgetFailures({ jobs, clock }: Uses<'clock' | 'jobs'>, tenant: string, id: string) {
  for (const { etag, ...job } of (await jobs.all(tenant, id)).values()) {
    if (job.state !== 'failed') continue;
    const { error: _, ...again } = job;
    // Whoever changed it first did the same, or did the step.
    await jobs.write(tenant, id, { ...again, state: 'waiting', since: clock() }, etag);
  }
}
