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
  for (let first = 0; first < operations.length; first += LIMITS.operations) {
    const batch = operations.slice(first, first + LIMITS.operations);
    const result = await store.transact(table, batch);
    if (!result.ok) return err('concurrent_writing');
  }
  return ok(undefined);
}

function toWrite({ key, properties }: Row, present: Entity | undefined): Operation[] {
  if (present === undefined) return [{ kind: 'create', key, properties }];
  if (isDeepStrictEqual(present.properties, properties)) return [];
  return [{ kind: 'replace', key, etag: present.etag, properties }];
}
