import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '@samenhang/shared/result';
import { LIMITS } from '../ports/limits.ts';
import type {
  Entity,
  Key,
  Operation,
  Properties,
  Table,
  TableStore,
} from '../ports/table-store.ts';
import { putOver } from './put-over.ts';

export interface Row {
  readonly key: Key;
  readonly properties: Properties;
}

/**
 * Makes the rows of one partition exactly `wanted`, in as many transactions as that takes. It
 * writes only what differs, so doing it again after a crash is safe; so it is after the error, which
 * says that another writer changed one of the rows in between.
 */
export async function makePartition(
  store: TableStore,
  table: Table,
  partitionKey: string,
  wanted: readonly Row[],
): Promise<Result<undefined, 'concurrent_writing'>> {
  const present = new Map<string, Entity>();
  for await (const entity of store.range(table, partitionKey)) {
    present.set(entity.key.rowKey, entity);
  }
  const operations = wanted.flatMap((row) => toWrite(row, present.get(row.key.rowKey)));
  const kept = new Set(wanted.map(({ key }) => key.rowKey));
  for (const { key, etag } of present.values()) {
    if (!kept.has(key.rowKey)) operations.push({ kind: 'delete', key, etag });
  }
  for (const batch of toBatches(operations)) {
    const result = await store.transact(table, batch);
    if (!result.ok) return err('concurrent_writing');
  }
  return ok(undefined);
}

/** A transaction takes 4 MiB on the wire, where bytes are in base64 and keys percent-encoded. */
const BATCH_BYTES = 2 * 1024 * 1024;

function toBatches(operations: readonly Operation[]): Operation[][] {
  const batches: Operation[][] = [];
  let room = 0;
  for (const operation of operations) {
    const size = sizeOf(operation);
    const batch = batches.at(-1);
    if (batch === undefined || batch.length === LIMITS.operations || size > room) {
      batches.push([operation]);
      room = BATCH_BYTES - size;
    } else {
      batch.push(operation);
      room -= size;
    }
  }
  return batches;
}

function sizeOf(operation: Operation): number {
  if (!('properties' in operation)) return 0;
  const sizes = Object.values(operation.properties).map((value) => {
    if (value instanceof Uint8Array) return value.byteLength;
    return typeof value === 'string' ? 2 * value.length : 8;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function toWrite({ key, properties }: Row, present: Entity | undefined): Operation[] {
  const same = present !== undefined && isDeepStrictEqual(present.properties, properties);
  return same ? [] : [putOver(present?.etag, key, properties)];
}
