import type { TableStore } from '../ports/table-store.ts';
import { makePartition, type Row } from './batches.ts';
import { releaseIndexKey, releaseKey, releasesPartition } from './keys.ts';
import { cut, fromPieces, PIECE_BYTES, toPieces } from './pieces.ts';

/** The published result of one unit, as the bytes that are served. */
export interface ReleasedResult {
  readonly unit: string;
  readonly body: Uint8Array;
}

/** A release of one cycle; generations that were begun and left are never served. */
export interface ReleaseRef {
  readonly tenant: string;
  readonly cycle: string;
  readonly generation: number;
}

/** Table `Releases`: what was published of a cycle. A generation that is served never changes. */
export function releasesRepository(store: TableStore) {
  return {
    /** One point read. */
    find: async (
      { tenant, cycle, generation }: ReleaseRef,
      unit: string,
    ): Promise<Uint8Array | undefined> => {
      const entity = await store.get('Releases', releaseKey(tenant, cycle, generation, unit));
      return entity && fromPieces(entity.properties);
    },
    /** Which units there are, and what is published of each. */
    index: async ({ tenant, cycle, generation }: ReleaseRef): Promise<Uint8Array> => {
      const pieces: Uint8Array[] = [];
      const first = releaseIndexKey(tenant, cycle, generation, 0).rowKey;
      const rows = { from: first, before: AFTER_INDEX };
      const partition = releasesPartition(tenant, cycle, generation);
      for await (const { properties } of store.range('Releases', partition, rows)) {
        pieces.push(fromPieces(properties));
      }
      return Buffer.concat(pieces);
    },
    /** The results of all units, in the order of their keys. */
    all: async function* ({ tenant, cycle, generation }: ReleaseRef): AsyncIterable<Uint8Array> {
      const partition = releasesPartition(tenant, cycle, generation);
      for await (const { properties } of store.range('Releases', partition, {
        from: AFTER_INDEX,
      })) {
        yield fromPieces(properties);
      }
    },
    write: (
      { tenant, cycle, generation }: ReleaseRef,
      results: readonly ReleasedResult[],
      index: Uint8Array,
    ) =>
      makePartition(store, 'Releases', releasesPartition(tenant, cycle, generation), [
        ...indexRows(tenant, cycle, generation, index),
        ...results.map(({ unit, body }) => ({
          key: releaseKey(tenant, cycle, generation, unit),
          properties: toPieces(body),
        })),
      ]),
    remove: ({ tenant, cycle, generation }: ReleaseRef) =>
      makePartition(store, 'Releases', releasesPartition(tenant, cycle, generation), []),
  };
}

/** `"` comes right after `!`, with which only the rows of the index begin. */
const AFTER_INDEX = '"';
/** An entity takes 1 MiB. */
const INDEX_BYTES = 15 * PIECE_BYTES;

function indexRows(tenant: string, cycle: string, generation: number, index: Uint8Array): Row[] {
  return cut(index, INDEX_BYTES).map((part, place) => ({
    key: releaseIndexKey(tenant, cycle, generation, place),
    properties: toPieces(part),
  }));
}
