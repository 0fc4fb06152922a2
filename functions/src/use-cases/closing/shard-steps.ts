import type { Job } from '../../repositories/jobs-table.ts';
import type { Shard } from '../../repositories/shards.ts';
import { packFoldedShard, unpackFoldedShard } from '../../sealing/folded-shard.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import type { Done } from './close-steps.ts';
import { foldShard, markOf, readPartial } from './fold-shard.ts';

/** What is known of the counting of the same shard. */
type Folded = Pick<Job, 'leaveOut' | 'unreadable'>;

const DELETED_AT_ONCE = 100;

/** Ends the writing for good, then counts what is there and keeps the counts, sealed. */
export async function foldStep(
  services: Uses<'audience' | 'partials' | 'shards'>,
  launched: LaunchedCycle,
  shard: Shard,
  { leaveOut = 0 }: Folded,
): Promise<Done> {
  await services.shards.dropFence(shard);
  const { folded, unreadable } = await foldShard(services, launched, shard, leaveOut);
  const written = await services.partials.write(shard, launched.sealer, packFoldedShard(folded));
  if (!written.ok) throw new CloseFault('done_elsewhere');
  return { unreadable };
}

/** Counts again, and compares to the last bit with what the release was made of. */
export async function verifyStep(
  services: Uses<'audience' | 'partials' | 'shards'>,
  launched: LaunchedCycle,
  shard: Shard,
  { unreadable = 0 }: Folded,
): Promise<Done> {
  // Packed anew, as another version may have kept more.
  const kept = unpackFoldedShard(await readPartial(services, launched, shard));
  const again = await foldShard(services, launched, shard, unreadable);
  // Somebody may have been invited just as it closed; they cannot answer, and the release counts them not.
  const recount = { ...again.folded, invited: kept.invited };
  if (!packFoldedShard(recount).equals(packFoldedShard(kept))) {
    throw new CloseFault('recount_differs');
  }
  return {};
}

/** Deletes a shard's responses, each only as it was counted, and then the counts. */
export async function shredStep(
  services: Uses<'partials' | 'shards'>,
  launched: LaunchedCycle,
  shard: Shard,
): Promise<Done> {
  const left = await services.partials.read(shard, launched.sealer);
  // Gone when an earlier try got as far as that: then the responses went before.
  if (!left.ok && left.error === 'envelope_damaged') throw new CloseFault('counts_damaged');
  const counted = new Set(left.ok ? unpackFoldedShard(left.value).rows : []);
  let batch: { key: { partitionKey: string; rowKey: string }; etag: string }[] = [];
  const flush = async () => {
    if (!(await services.shards.deleteAll(batch))) throw new CloseFault('response_changed');
    batch = [];
  };
  for await (const { key, etag } of services.shards.all(shard)) {
    if (!counted.has(markOf({ key, etag }))) throw new CloseFault('response_changed');
    batch.push({ key, etag });
    if (batch.length === DELETED_AT_ONCE) await flush();
  }
  await flush();
  const removed = await services.partials.remove(shard);
  if (!removed.ok) throw new CloseFault('done_elsewhere');
  return {};
}
