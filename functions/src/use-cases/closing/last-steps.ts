import { transition } from '@samenhang/shared/cycles/life-cycle';
import type { Result } from '@samenhang/shared/result';
import type { DestroyedKey } from '../../ports/key-wrap.ts';
import type { Cycle, Launch, StoredCycle } from '../../repositories/cycle.ts';
import type { StoredJob } from '../../repositories/jobs-table.ts';
import type { ReleaseRef } from '../../repositories/releases-table.ts';
import { keyNameOf } from '../../sealing/key-name.ts';
import { freeOpening } from '../cycles/opening-claim.ts';
import { recordRelease } from '../log/record-release.ts';
import { contributeToPool } from '../pool/contribute-to-pool.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import { leftOutIn } from './close-progress.ts';
import type { Done } from './close-steps.ts';

type Jobs = ReadonlyMap<string, StoredJob>;

/** Chooses the generation that was written whole and verified as the one that is served. */
export async function activateStep(
  services: Uses<'cycles'>,
  tenant: string,
  stored: StoredCycle,
  jobs: Jobs,
): Promise<Done> {
  const generation = jobs.get('release')?.generation;
  if (generation === undefined) throw new Error('a release without a generation');
  await replace(services, tenant, { ...stored.cycle, generation }, stored.etag);
  return { generation };
}

/**
 * Deletes abandoned generations, the wrapped data key and its wrapping key, and waits until none of
 * them can be found. Only then is the cycle marked released and the pool updated. If the update of the
 * pool fails, its quarterly release repairs it.
 */
export async function finishStep(
  services: Uses<
    | 'audit'
    | 'clock'
    | 'comments'
    | 'cycles'
    | 'forgetDeleted'
    | 'keyWrap'
    | 'launched'
    | 'openings'
    | 'poolContributions'
    | 'released'
    | 'releases'
    | 'tenants'
    | 'trees'
  >,
  tenant: string,
  stored: StoredCycle,
  jobs: Jobs,
): Promise<Done> {
  const { cycle } = stored;
  const { launch, generation } = cycle;
  const released = transition(cycle.state, 'release');
  if (launch === undefined || generation === undefined || !released.ok) {
    throw new Error('finishing a cycle that has no release');
  }
  for (const orphan of generationsBegun(jobs)) {
    if (orphan !== generation) {
      await removeGeneration(services, { tenant, cycle: cycle.id, generation: orphan }, launch);
    }
  }
  const unkeyed = { ...cycle, launch: withoutKey(launch) };
  let { etag } = stored;
  if (launch.wrappedDataKey !== undefined) etag = await replace(services, tenant, unkeyed, etag);
  const recoverable = recoverableUntil(await services.keyWrap.destroy(keyNameOf(tenant, cycle.id)));
  services.launched.forget(tenant, cycle.id);
  await services.forgetDeleted();
  const ending = { state: released.value, ...recoverable, ...leftOutOf(jobs) };
  await replace(services, tenant, { ...unkeyed, ...ending }, etag);
  await freeOpening(services, tenant, cycle.id);
  await contributeToPool(services, tenant, cycle.id);
  await recordRelease(services, tenant, { ...cycle, ...recoverable });
  return {};
}

export function withoutKey({ wrappedDataKey: _, ...keyless }: Launch): Launch {
  return keyless;
}

/** Until when a key that was destroyed could be brought back, as a cycle says it. */
export function recoverableUntil(destroyed: DestroyedKey): Pick<Cycle, 'keyRecoverableUntil'> {
  if (!('recoverableUntil' in destroyed)) return {};
  return { keyRecoverableUntil: new Date(destroyed.recoverableUntil) };
}

/** How many answers were left out, as nobody could read them, and who chose that. */
function leftOutOf(jobs: Jobs): Pick<Cycle, 'leftOut' | 'decidedBy'> {
  const leftOut = leftOutIn(jobs);
  const decidedBy = [...jobs.values()].find(({ leaveOutBy }) => leaveOutBy)?.leaveOutBy;
  return leftOut === 0 ? {} : { leftOut, ...(decidedBy !== undefined && { decidedBy }) };
}

/** The numbers of all generations of the release that any try began with. */
export function generationsBegun(jobs: Jobs): number[] {
  const { begun = 0, generation = 0 } = jobs.get('release') ?? {};
  return Array.from({ length: Math.max(begun, generation) }, (_, before) => before + 1);
}

/**
 * Deletes what was written of a release that nobody is served, with its comments.
 * @throws CloseFault `done_elsewhere` where somebody else is at it.
 */
export async function removeGeneration(
  services: Uses<'comments' | 'releases' | 'trees'>,
  release: ReleaseRef,
  launch: Launch,
): Promise<void> {
  const { units } = await services.trees.find(release.tenant, launch.organisationVersion);
  for (const { id } of units) expectRemoved(await services.comments.remove(release, id));
  expectRemoved(await services.releases.remove(release));
}

/** @throws CloseFault where somebody else changed it meanwhile: it may be there still. */
function expectRemoved(removed: Result<undefined, 'concurrent_writing'>): void {
  if (!removed.ok) throw new CloseFault('done_elsewhere');
}

async function replace(
  { cycles }: Uses<'cycles'>,
  tenant: string,
  cycle: Cycle,
  etag: string,
): Promise<string> {
  const replaced = await cycles.replace(tenant, cycle, etag);
  if (!replaced.ok) throw new CloseFault('done_elsewhere');
  return replaced.value;
}
