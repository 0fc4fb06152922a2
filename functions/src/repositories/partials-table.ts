import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Key, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { partialKey, partialsPartition } from './keys.ts';
import type { Shard } from './shards.ts';

const row = z.object({ Piece: z.instanceof(Uint8Array), Pieces: z.int() });

/** Seals or opens what lies in one row. */
export interface PieceSealer {
  sealPartial(key: Key, content: Uint8Array): Uint8Array;
  openPartial(key: Key, sealed: Uint8Array): Result<Uint8Array, 'envelope_damaged'>;
}

/** What a property of a row holds, less what sealing adds. */
const PIECE_BYTES = 60 * 1024;

/** Table `Partials`: the sealed counts of a shard, in as many rows as they take, until release. */
export function partialsRepository(store: TableStore) {
  return {
    write: (
      { tenant, cycle, shard }: Shard,
      sealer: PieceSealer,
      content: Uint8Array,
    ): Promise<Result<undefined, 'concurrent_writing'>> => {
      const pieces = Math.max(1, Math.ceil(content.byteLength / PIECE_BYTES));
      const rows = Array.from({ length: pieces }, (_, piece) => {
        const key = partialKey(tenant, cycle, shard, piece);
        const part = content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
        return { key, properties: { Piece: sealer.sealPartial(key, part), Pieces: pieces } };
      });
      return makePartition(store, 'Partials', partialsPartition(tenant, cycle, shard), rows);
    },
    /** `missing` also where only some of the rows are there. */
    read: async (
      { tenant, cycle, shard }: Shard,
      sealer: PieceSealer,
    ): Promise<Result<Uint8Array, 'missing' | 'envelope_damaged'>> => {
      const parts: Uint8Array[] = [];
      let pieces = 1;
      for await (const { key, properties } of store.range(
        'Partials',
        partialsPartition(tenant, cycle, shard),
      )) {
        const { Piece, Pieces } = row.parse(properties);
        const opened = sealer.openPartial(key, Piece);
        if (!opened.ok) return opened;
        parts.push(opened.value);
        pieces = Pieces;
      }
      return parts.length === pieces ? ok(Buffer.concat(parts)) : err('missing');
    },
    remove: ({ tenant, cycle, shard }: Shard) =>
      makePartition(store, 'Partials', partialsPartition(tenant, cycle, shard), []),
  };
}
