import type { StoredCycle } from '../../repositories/cycles-table.ts';
import type { Job, StoredJob } from '../../repositories/jobs-table.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { CloseFault, faultCodeOf } from './close-fault.ts';
import {
  type CloseMessage,
  type CloseStep,
  type Done,
  parseCloseStep,
  phaseOf,
  stepsToDo,
} from './close-steps.ts';
import { activateStep, finishStep } from './last-steps.ts';
import { messagesToSend } from './messages-to-send.ts';
import { releaseStep } from './release-step.ts';
import { foldStep, shredStep, verifyStep } from './shard-steps.ts';

/** What the steps use between them. */
type ClosingServices = Uses<
  | 'audience'
  | 'clock'
  | 'comments'
  | 'cycles'
  | 'forgetDeleted'
  | 'jobs'
  | 'keyWrap'
  | 'launched'
  | 'openings'
  | 'partials'
  | 'poolContributions'
  | 'released'
  | 'releases'
  | 'shards'
  | 'tenants'
  | 'trees'
  | 'units'
>;

/**
 * Runs one step and returns the steps to wake next. Steps are idempotent, and may run at the same time
 * or out of order: a step that is done, or not yet due, does nothing.
 * @throws whatever goes wrong; the message then comes again.
 */
export async function runCloseStep(
  services: ClosingServices,
  { tenant, cycle: id, step: name }: CloseMessage,
): Promise<CloseMessage[]> {
  const stored = await services.cycles.find(tenant, id);
  const launch = stored?.cycle.launch;
  if (stored?.cycle.state !== 'closing' || launch === undefined) return [];
  const step = parseCloseStep(name, launch.shards);
  const jobs = await services.jobs.all(tenant, id);
  if (step === undefined || !stepsToDo(jobs, launch.shards).includes(name)) return [];
  const did = await perform(services, { tenant, stored, step, jobs }).catch(async (error) => {
    await noteFault(services, tenant, id, name, error);
    throw error;
  });
  if (did === 'left_to_another') return [];
  if (step.phase === 'finish') return [];
  await recordDone(services, tenant, id, { step: name, ...did });
  const next = await messagesToSend(services, tenant, stored);
  // The other steps of this phase were woken with this one; its last one wakes the next phase.
  return next.filter((message) => phaseOf(message.step) !== step.phase);
}

interface Work {
  readonly tenant: string;
  readonly stored: StoredCycle;
  readonly step: CloseStep;
  readonly jobs: ReadonlyMap<string, StoredJob>;
}

async function perform(
  services: ClosingServices,
  { tenant, stored, step, jobs }: Work,
): Promise<Done | 'left_to_another'> {
  const { id } = stored.cycle;
  if (step.phase === 'activate') return activateStep(services, tenant, stored, jobs);
  if (step.phase === 'finish') return finishStep(services, tenant, stored, jobs);
  const launched = await openLaunched(services, tenant, id);
  if (step.phase === 'release') return releaseStep(services, launched, jobs.get('release'));
  const shard = { tenant, cycle: id, shard: step.shard };
  await SHARD_STEPS[step.phase](services, launched, shard);
  return {};
}

const SHARD_STEPS = { fold: foldStep, verify: verifyStep, shred: shredStep };

async function openLaunched(
  services: Uses<'launched'>,
  tenant: string,
  id: string,
): Promise<LaunchedCycle> {
  const launched = await services.launched.find(tenant, id);
  if (!launched.ok) throw new CloseFault('key_gone');
  return launched.value;
}

/** Written whoever else wrote meanwhile: that the step is done is true either way. */
async function recordDone(
  { jobs, clock }: Uses<'clock' | 'jobs'>,
  tenant: string,
  id: string,
  done: Pick<Job, 'step' | 'generation'>,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const known = (await jobs.all(tenant, id)).get(done.step);
    if (known?.state === 'done') return;
    const job: Job = { ...done, state: 'done', since: clock() };
    const written = await jobs.write(tenant, id, job, known?.etag);
    if (written.ok) return;
  }
  throw new CloseFault('done_elsewhere');
}

/** After so many against others at the same row, the step is better begun again. */
const TRIES = 5;

/** Keeps why a step failed, and lets it be begun again at once. */
async function noteFault(
  { jobs, clock }: Uses<'clock' | 'jobs'>,
  tenant: string,
  id: string,
  step: string,
  error: unknown,
): Promise<void> {
  const code = faultCodeOf(error);
  // Whoever does the same is at it: to say that it waits would only be in their way.
  if (code === 'done_elsewhere') return;
  const known = (await jobs.all(tenant, id)).get(step);
  if (known?.state === 'done') return;
  const { etag, ...begun } = known ?? { etag: undefined };
  const job: Job = { ...begun, step, state: 'waiting', since: clock(), error: code };
  await jobs.write(tenant, id, job, etag);
}

/** What HR is to see of a step that kept failing. */
export async function recordFailure(
  { jobs, clock }: Uses<'clock' | 'jobs'>,
  { tenant, cycle, step }: CloseMessage,
): Promise<void> {
  const known = (await jobs.all(tenant, cycle)).get(step);
  if (known?.state === 'done' || known?.state === 'failed') return;
  const { etag, ...begun } = known ?? { etag: undefined };
  const job: Job = { ...begun, step, state: 'failed', since: clock() };
  await jobs.write(tenant, cycle, job, etag);
}
