import type { StoredCycle } from '../../repositories/cycles-table.ts';
import type { Uses } from '../services.ts';
import { type CloseMessage, stepsToDo } from './close-steps.ts';

/** A message for each step that can be done now and has not failed for good. */
export async function messagesToSend(
  services: Uses<'jobs'>,
  tenant: string,
  { cycle: { id, launch } }: Pick<StoredCycle, 'cycle'>,
): Promise<CloseMessage[]> {
  if (launch === undefined) return [];
  const jobs = await services.jobs.all(tenant, id);
  return stepsToDo(jobs, launch.shards)
    .filter((step) => jobs.get(step)?.state !== 'failed')
    .map((step) => ({ tenant, cycle: id, step }));
}
