import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { FirstOpenings } from '@samenhang/shared/api/first-openings';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { invitedAgainFrom, later } from './keep-apart.ts';

/**
 * From when on a cycle may open over the people of each unit with all below it, as the organisation
 * stands now and as open cycles are planned to end. A unit that has to wait for nobody is left out.
 */
export async function readFirstOpenings(
  services: Uses<'audience' | 'clock' | 'cycles' | 'people' | 'tenants' | 'trees'>,
  principal: Principal,
): Promise<Result<FirstOpenings, { readonly code: 'forbidden' }>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const all = (await services.cycles.all(tenant)).map(({ cycle }) => cycle);
  const again = await invitedAgainFrom(services, tenant, all, services.clock());
  const organisation = await services.tenants.organisation(tenant);
  if (organisation === undefined || again.size === 0) return ok({ items: [] });
  const tree = await services.trees.find(tenant, organisation.version);
  const byUnit = new Map<string, Date>();
  for await (const { id, unit } of services.people.all(tenant, organisation)) {
    const from = again.get(id);
    if (from === undefined) continue;
    for (const above of tree.path(unit)) byUnit.set(above, later(byUnit.get(above), from) ?? from);
  }
  return ok({
    items: [...byUnit].map(([unit, from]) => ({ unit, from: from.toISOString() })),
  });
}
