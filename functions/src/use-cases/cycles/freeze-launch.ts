import { err, ok, type Result } from '@samenhang/shared/result';
import { bucketsFor } from '../../repositories/buckets.ts';
import type { Launch } from '../../repositories/cycle.ts';
import { newDataKey } from '../../sealing/cycle-sealer.ts';
import { keyNameOf } from '../../sealing/key-name.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { Uses } from '../services.ts';
import type { ChosenAudience } from './audience-of.ts';

type FreezeServices = Uses<
  'audience' | 'audienceSizes' | 'clock' | 'keyWrap' | 'shards' | 'trees' | 'units'
>;

/**
 * Freezes the organisation tree, the audience and its sizes as they are now, raises the fences and
 * makes the key of a cycle. Every step may be repeated after a crash. `being_opened`: somebody else
 * does the same at the same moment.
 */
export async function freezeLaunch(
  services: FreezeServices,
  tenant: string,
  id: string,
  { version: organisationVersion, part, people }: ChosenAudience,
): Promise<Result<Launch, { readonly code: 'being_opened' }>> {
  const openedAt = services.clock();
  if (part !== undefined) {
    const written = await services.units.writeVersion(tenant, organisationVersion, part);
    if (!written.ok) return err({ code: 'being_opened' });
  }
  const shards = bucketsFor(people.length);
  const frozen = await services.audience.freeze(tenant, id, shards, people);
  if (!frozen.ok) return err({ code: 'being_opened' });
  const tree = await services.trees.find(tenant, organisationVersion);
  const sizes = await services.audienceSizes.freeze(tenant, id, sizesOf(tree, people));
  if (!sizes.ok) return err({ code: 'being_opened' });
  for (let shard = 0; shard < shards; shard++) {
    await services.shards.raiseFence({ tenant, cycle: id, shard });
  }
  const wrappedDataKey = await makeDataKey(services, tenant, id);
  return ok({ organisationVersion, invited: people.length, shards, openedAt, wrappedDataKey });
}

/** How many people each unit has, with all below it. */
export function sizesOf(tree: FrozenTree, people: readonly { readonly unit: string }[]) {
  const sizes = new Map<string, number>();
  for (const { unit } of people) {
    for (const above of tree.path(unit)) sizes.set(above, (sizes.get(above) ?? 0) + 1);
  }
  return sizes;
}

async function makeDataKey({ keyWrap }: Uses<'keyWrap'>, tenant: string, id: string) {
  const name = keyNameOf(tenant, id);
  await keyWrap.create(name);
  return keyWrap.wrap(name, newDataKey());
}
