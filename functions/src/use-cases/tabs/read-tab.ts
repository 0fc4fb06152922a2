import { mayConfigureTab } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { TabView } from '@samenhang/shared/api/channel-tab';
import { err, ok, type Result } from '@samenhang/shared/result';
import { findPlanPlace } from '../plan/plan-place.ts';
import type { Uses } from '../services.ts';

export interface ReadTab extends TabView {
  readonly revision: string;
}

/**
 * What a tab shows one reader. A tab whose unit they may not read is as one that is not there: a
 * channel has members whom a result is not for.
 */
export async function readTab(
  services: Uses<'cycles' | 'frozenAudience' | 'released' | 'tabs' | 'trees'>,
  principal: Principal,
  tab: string,
): Promise<Result<ReadTab, { readonly code: 'not_found' }>> {
  const stored = await services.tabs.find(principal.tenant, tab);
  if (stored === undefined) return err({ code: 'not_found' });
  const place = await findPlanPlace(services, principal, stored.unit);
  if (!place.ok) return place;
  const { unit, unitName, cycle } = place.value;
  const mayChange = mayConfigureTab(principal, stored.by);
  return ok({ unit, unitName, cycle, mayChange, revision: stored.revision });
}
