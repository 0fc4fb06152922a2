import type { Job } from '../../repositories/jobs-table.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import type { CloseMessage, Done } from './close-steps.ts';
import { isClaimed, type StepPlace } from './step-claim.ts';

/** After so many against others at the same row, the step is better begun again. */
const TRIES = 5;

/**
 * Writes that a step is done, whoever else wrote meanwhile: it is true either way.
 * @returns what stands: of two that did the step at the same time, what the first one did.
 */
export async function recordDone(
  { jobs, clock }: Uses<'clock' | 'jobs'>,
  { tenant, cycle, step }: StepPlace,
  done: Done,
): Promise<Job> {
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await jobs.find(tenant, cycle, step);
    if (known?.state === 'done') return known;
    const { etag, error: _, renewed: __, ...before } = known ?? { etag: undefined };
    const job: Job = { ...before, ...done, step, state: 'done', since: clock() };
    const written = await jobs.write(tenant, cycle, job, etag);
    if (written.ok) return job;
  }
  throw new CloseFault('done_elsewhere');
}

/**
 * What HR is to see of a step that kept failing. One that somebody is at, or that waits for a newer
 * version, has not failed: its message goes round again. Neither has one of a cycle that was cancelled meanwhile.
 */
export async function recordFailure(
  { cycles, jobs, clock }: Uses<'clock' | 'cycles' | 'jobs'>,
  message: CloseMessage,
): Promise<CloseMessage[]> {
  const { tenant, cycle, step } = message;
  if ((await cycles.find(tenant, cycle))?.cycle.state === 'cancelled') return [];
  const known = await jobs.find(tenant, cycle, step);
  if (known?.state === 'done' || known?.state === 'failed') return [];
  if (isClaimed(known, clock()) || known?.error === 'format_newer') return [message];
  const { etag, renewed: _, ...begun } = known ?? { etag: undefined };
  const job: Job = { ...begun, step, state: 'failed', since: clock() };
  await jobs.write(tenant, cycle, job, etag);
  return [];
}
