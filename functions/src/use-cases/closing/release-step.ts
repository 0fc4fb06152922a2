import type { StoredJob } from '../../repositories/jobs-table.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import type { Done } from './close-steps.ts';
import { writeRelease } from './write-release.ts';

/** Longer than any instance may work on one message; see `functionTimeout` in host.json. */
const LEASE_MS = 10 * 60_000;

/**
 * Makes and writes the release under a generation of its own, claimed first: an earlier one that
 * was begun and left is never gone on with. While somebody is at work on it, others leave it to them.
 */
export async function releaseStep(
  services: Uses<'clock' | 'comments' | 'jobs' | 'partials' | 'releases' | 'units'>,
  launched: LaunchedCycle,
  job: StoredJob | undefined,
): Promise<Done | 'left_to_another'> {
  const { clock, jobs } = services;
  const { tenant, cycle } = launched;
  const since = clock();
  const isHeld = job?.state === 'running' && since.getTime() - job.since.getTime() < LEASE_MS;
  if (isHeld) return 'left_to_another';
  const generation = (job?.generation ?? 0) + 1;
  const claim = { step: 'release', state: 'running', since, generation } as const;
  const claimed = await jobs.write(tenant, cycle.id, claim, job?.etag);
  if (!claimed.ok) return 'left_to_another';
  await writeRelease(services, launched, { tenant, cycle: cycle.id, generation });
  return { generation };
}
