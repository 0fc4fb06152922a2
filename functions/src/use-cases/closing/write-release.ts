import type { ReleaseRef } from '../../repositories/releases.ts';
import type { LaunchedCycle } from '../launched-cycles.ts';
import type { Services } from '../services.ts';
import { readFolded } from './shard-steps.ts';

export async function writeRelease(
  services: Services,
  launched: LaunchedCycle,
  release: ReleaseRef,
): Promise<void> {
  const { tenant, cycle, launch } = launched;
  let n = 0;
  for (let shard = 0; shard < launch.shards; shard++) {
    const folded = await readFolded(services, launched, { tenant, cycle: cycle.id, shard });
    n += folded.organisation.counts[0] ?? 0;
  }
  const body = Buffer.from(JSON.stringify({ n }));
  const records = [{ unit: 'org', body }];
  const written = await services.releases.write(release, records, Buffer.from('[]'));
  if (!written.ok) throw new Error('somebody else is writing this generation');
}
