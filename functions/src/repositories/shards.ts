import * as z from 'zod';
import { LIMITS } from '../ports/limits.ts';
import {
  type Entity,
  type Key,
  type Operation,
  type TableStore,
  WHATEVER,
} from '../ports/table-store.ts';
import { fencedOnceKey, fenceKey, responsesPartition } from './keys.ts';

const row = z.object({ Envelope: z.instanceof(Uint8Array) });

/** The shard of a cycle that a response lies in. */
export interface Shard {
  readonly tenant: string;
  readonly cycle: string;
  readonly shard: number;
}

/** A sealed response with the row it lies in, and that row's ETag. */
export interface KeyedEnvelope {
  readonly key: Key;
  readonly sealed: Uint8Array;
  readonly etag: string;
}

/** The first character a tag can begin with, in the order of UTF-16 units; fences come before. */
const FIRST_TAG = '-';

export const FENCE = { Purpose: 'while this row exists, the cycle takes answers' };
const FENCED_ONCE = { Purpose: 'the fence was raised; it is never raised again' };

/** What a row seals; nothing where somebody emptied it, which opens no more than what is damaged. */
export function sealedIn({ properties }: Entity): Uint8Array {
  return row.safeParse(properties).data?.Envelope ?? new Uint8Array();
}

/** Table `Responses`, a whole shard at a time: how it opens, is read, and is emptied. */
export function shardsRepository(store: TableStore) {
  return {
    /** Every response of a shard, in the order of their tags. */
    all: (shard: Shard): AsyncIterable<KeyedEnvelope> => responsesOf(store, shard),
    /** Deletes responses, each as it was read; false where one of them changed since. */
    deleteAll: (responses: readonly Kept[]): Promise<boolean> => deleteAll(store, responses),
    /** Deletes every response of a shard to which nothing is written any more. */
    clear: async (shard: Shard): Promise<void> => {
      for (let left = true; left; ) {
        const found: Kept[] = [];
        for await (const { key, etag } of responsesOf(store, shard)) found.push({ key, etag });
        // What somebody else deleted at the same time makes a transaction fail whole.
        left = !(await deleteAll(store, found));
      }
    },
    /** From here on no write to the shard succeeds, for good. */
    dropFence: async ({ tenant, cycle, shard }: Shard): Promise<void> => {
      const key = fenceKey(tenant, cycle, shard);
      const dropped = await store.transact('Responses', [{ kind: 'delete', key, etag: WHATEVER }]);
      if (!dropped.ok && dropped.error.reason !== 'missing') throw new Error('the fence stands');
    },
    /** Raises a shard's fence the first time it is asked to, and never again. */
    raiseFence: async ({ tenant, cycle, shard }: Shard): Promise<void> => {
      await store.transact('Responses', [
        { kind: 'create', key: fencedOnceKey(tenant, cycle, shard), properties: FENCED_ONCE },
        { kind: 'create', key: fenceKey(tenant, cycle, shard), properties: FENCE },
      ]);
    },
  };
}

type Kept = Pick<KeyedEnvelope, 'key' | 'etag'>;

async function* responsesOf(
  store: TableStore,
  { tenant, cycle, shard }: Shard,
): AsyncIterable<KeyedEnvelope> {
  const rows = { from: FIRST_TAG };
  const partition = responsesPartition(tenant, cycle, shard);
  for await (const entity of store.range('Responses', partition, rows)) {
    yield { key: entity.key, sealed: sealedIn(entity), etag: entity.etag };
  }
}

async function deleteAll(store: TableStore, responses: readonly Kept[]): Promise<boolean> {
  for (let first = 0; first < responses.length; first += LIMITS.operations) {
    const batch = responses.slice(first, first + LIMITS.operations);
    const deletes = batch.map(({ key, etag }): Operation => ({ kind: 'delete', key, etag }));
    if (!(await store.transact('Responses', deletes)).ok) return false;
  }
  return true;
}
