import type { Job } from '../../repositories/jobs-table.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import type { Done } from './close-steps.ts';
import { writeRelease } from './write-release.ts';

/** A generation of its own for each try: one that was begun and left is never gone on with. */
export function nextGeneration(job: Job | undefined): Required<Pick<Job, 'generation' | 'begun'>> {
  const generation = Math.max(job?.begun ?? 0, job?.generation ?? 0) + 1;
  return { generation, begun: generation };
}

/** Makes and writes the release under the generation that was claimed for it. */
export async function releaseStep(
  services: Uses<'comments' | 'partials' | 'releases' | 'units'>,
  launched: LaunchedCycle,
  generation: number,
): Promise<Done> {
  const { tenant, cycle } = launched;
  await writeRelease(services, launched, { tenant, cycle: cycle.id, generation });
  return { generation };
}
