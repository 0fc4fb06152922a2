import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { OpeningRefusal } from '@samenhang/shared/api/open-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { audienceOf } from './audience-of.ts';
import { allFrom, invitedAgainFrom } from './keep-apart.ts';

/** The name of a cycle's opening among its jobs. */
export const OPEN_JOB = 'open';

export interface OpenProgress {
  readonly state: 'running' | 'refused' | 'done';
  readonly refused?: OpeningRefusal;
  /** Where it was refused as too soon: from when on it can be opened. */
  readonly from?: Date;
}

type ProgressServices = Uses<'audience' | 'clock' | 'cycles' | 'people' | 'tenants' | 'trees'>;

/** How far the opening of a cycle is; `not_found` where nobody asked for it. */
export async function openProgress(
  services: ProgressServices,
  principal: Principal,
  id: string,
): Promise<Result<OpenProgress, { readonly code: 'forbidden' | 'not_found' }>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const cycle = (await services.cycles.find(tenant, id))?.cycle;
  if (cycle === undefined || cycle.takenBack) return err({ code: 'not_found' });
  if (cycle.launch !== undefined) return ok({ state: 'done' });
  if (cycle.opening === undefined || cycle.state !== 'planned') return err({ code: 'not_found' });
  const { refused } = cycle.opening;
  if (refused === undefined) return ok({ state: 'running' });
  if (refused !== 'too_soon') return ok({ state: 'refused', refused });
  return ok({ state: 'refused', refused, from: await opensFrom(services, tenant, cycle) });
}

/** Worked out when it is read, as people move and ends are moved after a refusal. */
async function opensFrom(services: ProgressServices, tenant: string, cycle: Cycle): Promise<Date> {
  const now = services.clock();
  const audience = await audienceOf(services, tenant, cycle);
  const all = (await services.cycles.all(tenant)).map((one) => one.cycle);
  const again = await invitedAgainFrom(services, tenant, all, now);
  return (audience.ok ? allFrom(audience.value.people, again) : undefined) ?? now;
}
