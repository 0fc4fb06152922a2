import type { StoredCycle } from '../../repositories/cycle.ts';
import type { Job } from '../../repositories/jobs-table.ts';
import type { Uses } from '../services.ts';
import { beginClosing } from './close-cycle.ts';
import type { CloseMessage } from './close-steps.ts';
import { messagesToSend } from './messages-to-send.ts';

/**
 * Looks after every cycle of these tenants: one whose time is up is closed, and one that is closing
 * has its steps woken again, in case a message was lost. Waking a step twice does no harm.
 */
export async function sweepCycles(
  services: Uses<'audit' | 'clock' | 'cycles' | 'jobs' | 'launched'>,
  tenants: Iterable<string>,
): Promise<CloseMessage[]> {
  const messages: CloseMessage[] = [];
  for (const tenant of tenants) {
    for (const stored of await services.cycles.all(tenant)) {
      messages.push(...(await sweepCycle(services, tenant, stored)));
    }
  }
  return messages;
}

/** For a cycle that was cancelled any message has it destroyed; no step of closing has this name. */
const DESTROY = 'destroy';

/** The message of a step that failed comes again by itself, a little sooner than this. */
const RETRIED_WITHIN_MS = 40_000;

/**
 * Whether nothing else will wake the step. One that waits to be tried again is woken by its own
 * message. So is one that nobody began, while others are at work: its message lies in the queue.
 */
function isLost({ clock }: Uses<'clock'>) {
  const now = clock().getTime();
  return (job: Job | undefined, isAtWork: boolean) => {
    if (job === undefined) return !isAtWork;
    return job.state !== 'waiting' || Math.abs(now - job.since.getTime()) >= RETRIED_WITHIN_MS;
  };
}

async function sweepCycle(
  services: Uses<'audit' | 'clock' | 'cycles' | 'jobs' | 'launched'>,
  tenant: string,
  stored: StoredCycle,
): Promise<CloseMessage[]> {
  const { id, state, closesAt, destroying } = stored.cycle;
  if (destroying) return [{ tenant, cycle: id, step: DESTROY }];
  if (state === 'closing') return messagesToSend(services, tenant, stored, isLost(services));
  if (state !== 'open' || services.clock() < closesAt) return [];
  const begun = await beginClosing(services, tenant, stored);
  // Where somebody else closed it at this moment, their messages are on the way.
  return begun.ok ? begun.value : [];
}
