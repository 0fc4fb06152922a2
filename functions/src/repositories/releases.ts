import type { TableStore } from '../ports/table-store.ts';
import { makePartition, type Row } from './batches.ts';
import { releaseIndexKey, releaseKey, releasesPartition } from './keys.ts';
import { cut, fromPieces, PIECE_BYTES, toPieces } from './pieces.ts';

/** One published record, as the bytes that are served. */
export interface ReleasedRecord {
  readonly unit: string;
  /** A survey role; everybody's where there is none. */
  readonly view?: string;
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
      view?: string,
    ): Promise<Uint8Array | undefined> => {
      const entity = await store.get('Releases', releaseKey(tenant, cycle, generation, unit, view));
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
    write: (
      { tenant, cycle, generation }: ReleaseRef,
      records: readonly ReleasedRecord[],
      index: Uint8Array,
    ) =>
      makePartition(store, 'Releases', releasesPartition(tenant, cycle, generation), [
        ...indexRows(tenant, cycle, generation, index),
        ...records.map(({ unit, view, body }) => ({
          key: releaseKey(tenant, cycle, generation, unit, view),
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
