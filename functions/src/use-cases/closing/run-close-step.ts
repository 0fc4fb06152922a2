import type { StoredCycle } from '../../repositories/cycle.ts';
import type { Job, StoredJob } from '../../repositories/jobs-table.ts';
import { recordRelease } from '../log/record-release.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import {
  type CloseMessage,
  type CloseStep,
  type Done,
  foldOf,
  parseCloseStep,
  phaseOf,
  stepsToDo,
} from './close-steps.ts';
import { destroyCancelled } from './destroy-cancelled.ts';
import { activateStep, finishStep, removeGeneration } from './last-steps.ts';
import { messagesToSend } from './messages-to-send.ts';
import { recordDone } from './record-step.ts';
import { nextGeneration, releaseStep } from './release-step.ts';
import { foldStep, shredStep, verifyStep } from './shard-steps.ts';
import { type StepPlace, underClaim } from './step-claim.ts';

/** What the steps use between them. */
type ClosingServices = Uses<
  | 'audience'
  | 'audienceSizes'
  | 'notices'
  | 'participation'
  | 'audit'
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
 * Runs one step and returns the steps to wake next. Steps are idempotent, and may run out of order: a
 * step that is done, or not yet due, does nothing.
 * @throws CloseFault `done_elsewhere` where somebody is at the step, and whatever goes wrong; the
 * message then comes again.
 */
export async function runCloseStep(
  services: ClosingServices,
  { tenant, cycle: id, step: name }: CloseMessage,
): Promise<CloseMessage[]> {
  const stored = await services.cycles.find(tenant, id);
  const launch = stored?.cycle.launch;
  if (stored?.cycle.state !== 'closing') await finishEnded(services, tenant, stored, name);
  if (stored?.cycle.state !== 'closing' || launch === undefined) return [];
  const step = parseCloseStep(name, launch.shards);
  const jobs = await services.jobs.all(tenant, id);
  if (step === undefined || !stepsToDo(jobs, launch.shards).includes(name)) return [];
  const place = { tenant, cycle: id, step: name };
  const job = jobs.get(name);
  // HR was told, and decides whether it is tried again.
  if (job?.state === 'failed') return [];
  const claims: Pick<Job, 'generation' | 'begun'> =
    step.phase === 'release' ? nextGeneration(job) : {};
  const did = await unlessCancelled(services, place, () =>
    underClaim(services, place, job, claims, () =>
      perform(services, { tenant, stored, step, jobs, ...claims }),
    ),
  );
  if (did === undefined || step.phase === 'finish') return [];
  const stands = await recordDone(services, place, did);
  const { generation } = claims;
  if (generation !== undefined && stands.generation !== generation) {
    await removeGeneration(services, { tenant, cycle: id, generation }, launch);
  }
  const next = await messagesToSend(services, tenant, stored);
  // The other steps of this phase were woken with this one; its last one wakes the next phase.
  return next.filter((message) => phaseOf(message.step) !== step.phase);
}

/** What may be left to do of a cycle that is over, where somebody died or a message comes again. */
async function finishEnded(
  services: ClosingServices,
  tenant: string,
  stored: StoredCycle | undefined,
  step: string,
): Promise<void> {
  if (stored?.cycle.state === 'cancelled')
    await destroyCancelled(services, tenant, stored.cycle.id);
  if (stored?.cycle.state === 'released' && step === 'finish') {
    await recordRelease(services, tenant, stored.cycle);
  }
}

/**
 * What a step did; `undefined` where its cycle was cancelled meanwhile. What the step wrote, be it that
 * it failed, may have come after everything was destroyed, and is then destroyed too.
 */
async function unlessCancelled(
  services: ClosingServices,
  { tenant, cycle }: StepPlace,
  work: () => Promise<Done>,
): Promise<Done | undefined> {
  const did = await work().then(
    (done) => ({ done }),
    (error: unknown) => ({ error }),
  );
  if ((await services.cycles.find(tenant, cycle))?.cycle.state === 'cancelled') {
    await destroyCancelled(services, tenant, cycle);
    return undefined;
  }
  if ('error' in did) throw did.error;
  return did.done;
}

interface Work {
  readonly tenant: string;
  readonly stored: StoredCycle;
  readonly step: CloseStep;
  readonly jobs: ReadonlyMap<string, StoredJob>;
  /** What a release is to be written under. */
  readonly generation?: number;
}

async function perform(
  services: ClosingServices,
  { tenant, stored, step, jobs, generation }: Work,
): Promise<Done> {
  const { id } = stored.cycle;
  if (step.phase === 'activate') return activateStep(services, tenant, stored, jobs);
  if (step.phase === 'finish') return finishStep(services, tenant, stored, jobs);
  const launched = await openLaunched(services, tenant, id);
  if (step.phase === 'release') {
    if (generation === undefined) throw new Error('a release without a generation');
    return releaseStep(services, launched, generation);
  }
  const shard = { tenant, cycle: id, shard: step.shard };
  const folded = jobs.get(foldOf(step.shard)) ?? {};
  return SHARD_STEPS[step.phase](services, launched, shard, folded);
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
