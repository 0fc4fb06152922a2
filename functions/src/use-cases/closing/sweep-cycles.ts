import type { Services } from '../services.ts';
import { beginClosing, messagesToSend } from './close-cycle.ts';
import type { CloseMessage } from './close-steps.ts';

/**
 * Looks after every cycle of these tenants: one whose time is up is closed, and one that is closing
 * has its steps woken again, in case a message was lost. Waking a step twice does no harm.
 */
export async function sweepCycles(
  services: Services,
  tenants: Iterable<string>,
): Promise<CloseMessage[]> {
  const messages: CloseMessage[] = [];
  for (const tenant of tenants) {
    for (const stored of await services.cycles.all(tenant)) {
      const { state, closesAt } = stored.cycle;
      if (state === 'closing') messages.push(...(await messagesToSend(services, tenant, stored)));
      if (state !== 'open' || services.clock() < closesAt) continue;
      const begun = await beginClosing(services, tenant, stored);
      // Where somebody else closed it at this moment, their messages are on the way.
      if (begun.ok) messages.push(...begun.value);
    }
  }
  return messages;
}
