import { err, ok, type Result } from '@samenhang/shared/result';
import type { Key, Operation, TableStore } from '../ports/table-store.ts';
import { fenceKey, responseKey, shardOf } from './keys.ts';
import { FENCE, type Shard, sealedIn } from './shards.ts';

export interface StoredEnvelope {
  readonly sealed: Uint8Array;
  readonly etag: string;
}

/** `fence_gone`: the cycle takes no answers. `changed`: somebody wrote or deleted the row first. */
export type ResponseWriteError = 'fence_gone' | 'changed';

/**
 * Table `Responses`: one sealed envelope a person, under a tag that names nobody. Every write also
 * touches the fence of its shard in the same transaction, so it fails whole once that is gone.
 */
export function responsesRepository(store: TableStore) {
  const write = async (
    { tenant, cycle, shard }: Shard,
    operation: Operation,
  ): Promise<Result<undefined, ResponseWriteError>> => {
    const fence: Operation = {
      kind: 'merge',
      key: fenceKey(tenant, cycle, shard),
      properties: FENCE,
    };
    const result = await store.transact('Responses', [fence, operation]);
    if (result.ok) return ok(undefined);
    return err(result.error.index === 0 ? 'fence_gone' : 'changed');
  };
  return {
    shardOf: (tenant: string, cycle: string, unit: string, shards: number): Shard => ({
      tenant,
      cycle,
      shard: shardOf(unit, shards),
    }),
    keyOf: ({ tenant, cycle, shard }: Shard, tag: string): Key =>
      responseKey(tenant, cycle, shard, tag),
    find: async (key: Key): Promise<StoredEnvelope | undefined> => {
      const entity = await store.get('Responses', key);
      return entity && { sealed: sealedIn(entity), etag: entity.etag };
    },
    create: (shard: Shard, key: Key, sealed: Uint8Array) =>
      write(shard, { kind: 'create', key, properties: { Envelope: sealed } }),
    replace: (shard: Shard, key: Key, sealed: Uint8Array, etag: string) =>
      write(shard, { kind: 'replace', key, etag, properties: { Envelope: sealed } }),
    remove: (shard: Shard, key: Key, etag: string) => write(shard, { kind: 'delete', key, etag }),
  };
}
