import type { Cycle, StoredCycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { isBeingOpened, markAsked, type OpenMessage } from './ask-opening.ts';

const MINUTE_MS = 60_000;
/** Long after an opening would be done, so that one still at work is not done over. */
const LOST_AFTER_MS = 15 * MINUTE_MS;
/** What stood in the way may be gone: the clock tries again. */
const AGAIN_AFTER_MS = 5 * MINUTE_MS;

/**
 * Has the cycles of these tenants opened whose planned time has come, and wakes openings whose message
 * was lost. One that cannot be opened stays planned, which HR sees, and is tried again; one whose end
 * has passed is left alone.
 */
export async function sweepOpenings(
  services: Uses<'clock' | 'cycles'>,
  tenants: Iterable<string>,
): Promise<OpenMessage[]> {
  const messages: OpenMessage[] = [];
  for (const tenant of tenants) {
    for (const stored of await services.cycles.all(tenant)) {
      const by = openerOf(stored, services.clock());
      if (by === undefined) continue;
      // Whoever changed it at this moment is met again at the next sweep.
      const isAsked = await markAsked(services, tenant, stored, by);
      if (isAsked) messages.push({ tenant, cycle: stored.cycle.id });
    }
  }
  return messages;
}

/** In whose name the cycle is to be opened now; `undefined` where it is not. */
function openerOf({ cycle }: StoredCycle, now: Date): string | undefined {
  const { opening } = cycle;
  const age = opening === undefined ? Number.POSITIVE_INFINITY : now.getTime() - +opening.since;
  if (isBeingOpened(cycle)) return age >= LOST_AFTER_MS ? opening?.by : undefined;
  return isDue(cycle, now) && age >= AGAIN_AFTER_MS ? 'clock' : undefined;
}

function isDue({ state, opensByClock, opensAt, closesAt }: Cycle, now: Date): boolean {
  return state === 'planned' && opensByClock === true && opensAt <= now && now < closesAt;
}
