import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { type CloseJobView, WHAT_IS_NEXT } from '@samenhang/shared/api/close-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Job } from '../../repositories/jobs-table.ts';
import type { Uses } from '../services.ts';
import { closeSteps, phaseOf, stepsToDo, verifyOf } from './close-steps.ts';
import { isClaimed } from './step-claim.ts';

/** The name of a cycle's closing among its jobs. */
export const CLOSE_JOB = 'close';

/** How far the closing of a cycle is. */
export async function closeProgress(
  services: Uses<'clock' | 'cycles' | 'jobs'>,
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
    waits: released ? null : waitsFor(services.clock(), jobs, launch.shards),
    unreadable: released ? 0 : unreadableIn(jobs),
    failed,
  });
}

/** How many answers could not be read, of the shards that were looked at so far. */
export function unreadableIn(jobs: ReadonlyMap<string, Job>): number {
  return sum([...jobs.keys()].map((step) => unreadableOf(jobs, step)));
}

/**
 * How many answers of a shard could not be read, by the name of the step that counts it; 0 for other
 * steps. Whoever counted it again, to verify, met those of the first count too.
 */
export function unreadableOf(jobs: ReadonlyMap<string, Job>, fold: string): number {
  const verify = verifyOf(fold);
  if (verify === undefined) return 0;
  const [counted = 0, again = 0] = [fold, verify].map((step) => jobs.get(step)?.unreadable);
  return Math.max(counted, again);
}

/** How many answers were left out of the counts that a release is made of. */
export function leftOutIn(jobs: ReadonlyMap<string, Job>): number {
  const folds = [...jobs.values()].filter(({ step }) => verifyOf(step) !== undefined);
  return sum(folds.map(({ unreadable = 0 }) => unreadable));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The step that holds up the rest, and what becomes of it. */
function waitsFor(
  now: Date,
  jobs: ReadonlyMap<string, Job>,
  shards: number,
): CloseJobView['waits'] {
  const [first, ...others] = stepsToDo(jobs, shards).map((step) => ({
    step: phaseOf(step),
    since: jobs.get(step)?.since.toISOString() ?? null,
    tries: jobs.get(step)?.tries ?? 0,
    next: whatIsNext(jobs.get(step), now),
  }));
  if (first === undefined) return null;
  return others.reduce((most, one) => (holdsUpMore(one, most) ? one : most), first);
}

type Waits = NonNullable<CloseJobView['waits']>;

/** Of steps that wait for the same, the one that was begun most often. */
function holdsUpMore(one: Waits, other: Waits): boolean {
  const [a, b] = [one, other].map(({ next }) => WHAT_IS_NEXT.indexOf(next));
  return a === b ? one.tries > other.tries : Number(a) > Number(b);
}

function whatIsNext(job: Job | undefined, now: Date): Waits['next'] {
  if (job?.state === 'failed') return 'choice';
  if (isClaimed(job, now)) return 'working';
  return job?.error === 'format_newer' ? 'update' : 'again';
}
