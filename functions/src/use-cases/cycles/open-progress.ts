import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { OpeningRefusal } from '@samenhang/shared/api/open-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';

/** The name of a cycle's opening among its jobs. */
export const OPEN_JOB = 'open';

export interface OpenProgress {
  readonly state: 'running' | 'refused' | 'done';
  readonly refused?: OpeningRefusal;
}

/** How far the opening of a cycle is; `not_found` where nobody asked for it. */
export async function openProgress(
  { cycles }: Uses<'cycles'>,
  principal: Principal,
  id: string,
): Promise<Result<OpenProgress, { readonly code: 'forbidden' | 'not_found' }>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const cycle = (await cycles.find(principal.tenant, id))?.cycle;
  if (cycle === undefined || cycle.takenBack) return err({ code: 'not_found' });
  if (cycle.launch !== undefined) return ok({ state: 'done' });
  if (cycle.opening === undefined || cycle.state !== 'planned') return err({ code: 'not_found' });
  const { refused } = cycle.opening;
  return ok(refused === undefined ? { state: 'running' } : { state: 'refused', refused });
}
