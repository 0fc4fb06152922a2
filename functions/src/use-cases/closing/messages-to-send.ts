import type { StoredCycle } from '../../repositories/cycle.ts';
import type { Job } from '../../repositories/jobs-table.ts';
import type { Uses } from '../services.ts';
import { type CloseMessage, stepsToDo } from './close-steps.ts';
import { isClaimed } from './step-claim.ts';

type Which = (job: Job | undefined, isAtWork: boolean) => boolean;

/**
 * A message for each step that can be done now, has not failed for good, and that nobody is at.
 * @param which leaves out more of them, by how far they are and whether anybody is at a step.
 */
export async function messagesToSend(
  services: Uses<'clock' | 'jobs'>,
  tenant: string,
  { cycle: { id, launch } }: Pick<StoredCycle, 'cycle'>,
  which: Which = () => true,
): Promise<CloseMessage[]> {
  if (launch === undefined) return [];
  const now = services.clock();
  const jobs = await services.jobs.all(tenant, id);
  const isAtWork = [...jobs.values()].some((job) => isClaimed(job, now));
  return stepsToDo(jobs, launch.shards)
    .filter((step) => {
      const job = jobs.get(step);
      return job?.state !== 'failed' && !isClaimed(job, now) && which(job, isAtWork);
    })
    .map((step) => ({ tenant, cycle: id, step }));
}
