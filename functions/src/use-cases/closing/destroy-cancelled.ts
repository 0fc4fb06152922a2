import type { Cycle, Launch } from '../../repositories/cycle.ts';
import { keyNameOf } from '../../sealing/key-name.ts';
import { freeOpening } from '../cycles/opening-claim.ts';
import { recordDestroyedKey } from '../log/record-destroyed-key.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import { generationsBegun, recoverableUntil, removeGeneration } from './last-steps.ts';

type Recoverable = Pick<Cycle, 'keyRecoverableUntil'>;

export type DestroyServices = Uses<
  | 'audience'
  | 'audienceSizes'
  | 'audit'
  | 'clock'
  | 'comments'
  | 'cycles'
  | 'forgetDeleted'
  | 'jobs'
  | 'keyWrap'
  | 'launched'
  | 'notices'
  | 'openings'
  | 'partials'
  | 'participation'
  | 'releases'
  | 'shards'
  | 'trees'
  | 'units'
>;

/**
 * Destroys everything that is left of a cancelled cycle: its key, its answers, their counts, and
 * releases that were begun. Each part may be done again, also once all is done: a step of closing, or
 * an opening, that was at work meanwhile may have left something behind.
 * @param begun what an opening made for a launch that never came to be.
 */
export async function destroyCancelled(
  services: DestroyServices,
  tenant: string,
  id: string,
  begun?: Launch,
): Promise<void> {
  const stored = await services.cycles.find(tenant, id);
  if (stored?.cycle.state !== 'cancelled') return;
  const { launch, destroying, ...rest } = stored.cycle;
  const destroyed = await services.keyWrap.destroy(keyNameOf(tenant, id));
  const made = launch ?? begun;
  if (made !== undefined) await clearAnswers(services, { tenant, cycle: id }, made);
  if (made !== undefined && rest.takenBack) await clearInvitation(services, tenant, rest, made);
  await services.forgetDeleted();
  await freeOpening(services, tenant, id);
  const recoverable = recoverableUntil(destroyed);
  if (!destroying && !isLater(recoverable, rest)) return;
  const kept = launch && !rest.takenBack ? { launch } : {};
  const ended = { ...rest, ...kept, ...recoverable };
  const { cancelledAt = services.clock() } = ended;
  if (destroying) await recordDestroyedKey(services, tenant, ended, cancelledAt);
  const replaced = await services.cycles.replace(tenant, ended, stored.etag);
  if (!replaced.ok) throw new CloseFault('done_elsewhere');
}

/** Whether a key that was made after the destroying could be brought back for longer. */
function isLater(one: Recoverable, other: Recoverable): boolean {
  const [until, before] = [one, other].map(({ keyRecoverableUntil: at }) => at?.getTime() ?? 0);
  return Number(until) > Number(before);
}

async function clearAnswers(
  services: DestroyServices,
  of: { readonly tenant: string; readonly cycle: string },
  launch: Launch,
): Promise<void> {
  for (let number = 0; number < launch.shards; number++) {
    const shard = { ...of, shard: number };
    await services.shards.dropFence(shard);
    await services.shards.clear(shard);
    const removed = await services.partials.remove(shard);
    if (!removed.ok) throw new CloseFault('done_elsewhere');
  }
  for (const generation of generationsBegun(await services.jobs.all(of.tenant, of.cycle))) {
    await removeGeneration(services, { ...of, generation }, launch);
  }
}

/** Of an opening that was taken back nobody was told: it leaves no trace of who was invited. */
async function clearInvitation(
  { audience, audienceSizes, notices, participation, units }: DestroyServices,
  tenant: string,
  { id, audienceUnit }: Pick<Cycle, 'id' | 'audienceUnit'>,
  { shards, organisationVersion }: Launch,
): Promise<void> {
  const cleared = [
    await audience.freeze(tenant, id, shards, []),
    await audienceSizes.freeze(tenant, id, new Map()),
    await participation.replaceAll(tenant, id, []),
    await notices.remove(tenant, id),
    // The tree of a pilot is a version of its own.
    ...(audienceUnit === undefined
      ? []
      : [await units.writeVersion(tenant, organisationVersion, [])]),
  ];
  if (!cleared.every(({ ok }) => ok)) throw new CloseFault('done_elsewhere');
}
