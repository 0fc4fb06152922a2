import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { closeSteps, phaseOf, stepsToDo } from './close-steps.ts';

/** The name of a cycle's closing among its jobs. */
export const CLOSE_JOB = 'close';

/** How far the closing of a cycle is. */
export async function closeProgress(
  services: Uses<'cycles' | 'jobs'>,
  principal: Principal,
  id: string,
): Promise<Result<CloseJobView, { readonly code: 'forbidden' | 'not_found' }>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const stored = await services.cycles.find(principal.tenant, id);
  const launch = stored?.cycle.launch;
  if (stored === undefined || launch === undefined) return err({ code: 'not_found' });
  const { state } = stored.cycle;
  if (state !== 'closing' && state !== 'released') return err({ code: 'not_found' });
  const jobs = await services.jobs.all(principal.tenant, id);
  const all = closeSteps(launch.shards).flat();
  const released = state === 'released';
  const done = all.filter((step) => released || jobs.get(step)?.state === 'done').length;
  const failed = all.flatMap((step) => {
    const job = jobs.get(step);
    return job?.state === 'failed' ? [{ step, code: job.error ?? 'internal_error' }] : [];
  });
  const [next] = stepsToDo(jobs, launch.shards);
  return ok({
    id: CLOSE_JOB,
    state: released ? 'done' : failed.length > 0 ? 'failed' : 'running',
    step: released || next === undefined ? null : phaseOf(next),
    done,
    total: all.length,
    failed,
  });
}
