import type { Cycle } from '../../repositories/cycles-table.ts';
import { type OpeningServices, openBy } from './open-cycle.ts';

/**
 * Opens, for these tenants, the cycles whose planned time has come. One that cannot be opened stays
 * planned, which HR sees, and is tried again; one whose end has passed is left alone.
 */
export async function openScheduled(
  services: OpeningServices,
  tenants: Iterable<string>,
): Promise<void> {
  for (const tenant of tenants) {
    for (const { cycle } of await services.cycles.all(tenant)) {
      if (isDue(cycle, services.clock())) await openBy(services, tenant, cycle.id, 'clock');
    }
  }
}

function isDue({ state, opensByClock, opensAt, closesAt }: Cycle, now: Date): boolean {
  return state === 'planned' && opensByClock === true && opensAt <= now && now < closesAt;
}
