import { isLeftAlone } from '../../sealing/response-envelope.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';

/**
 * The tags of everybody who has answered, or wants no reminder. It lives in memory for as long as a
 * notice is sent, and is written nowhere. Every shard is read whole: whoever reads the store's own log
 * sees the same, whoever answered, where a read per person would tie tags to people by their order.
 */
export async function tagsLeftAlone(
  { shards }: Uses<'shards'>,
  { tenant, cycle, launch, sealer }: LaunchedCycle,
): Promise<ReadonlySet<string>> {
  const tags = new Set<string>();
  for (let shard = 0; shard < launch.shards; shard++) {
    for await (const { key, sealed } of shards.all({ tenant, cycle: cycle.id, shard })) {
      const opened = sealer.open(key, sealed);
      // Closing tells HR of one that cannot be read; whoever wrote it has answered or meant to.
      if (!opened.ok || isLeftAlone(opened.value)) tags.add(key.rowKey);
    }
  }
  return tags;
}
