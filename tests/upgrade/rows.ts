import type {
  Operation,
  Properties,
  Table,
  TableStore,
  Value,
} from '@samenhang/functions/ports/table-store';
import { TABLES } from '@samenhang/functions/ports/table-store';
import * as z from 'zod';

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z
    .object({ base64: z.string() })
    .transform(({ base64 }): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))),
]);

/** A row with the ETag it had: closing marks by it which rows it counted. */
export const rowSchema = z.object({
  table: z.enum(TABLES),
  partitionKey: z.string(),
  rowKey: z.string(),
  etag: z.string(),
  properties: z.record(z.string(), value),
});

export type RecordedRow = z.infer<typeof rowSchema>;

/** A store that remembers which partitions were written, and so can list every row. */
export function noting(store: TableStore): TableStore & { rows(): Promise<RecordedRow[]> } {
  const written = new Map<Table, Set<string>>();
  return {
    ...store,
    transact: (table, operations) => {
      const partitions = written.get(table) ?? new Set();
      for (const { key } of operations) partitions.add(key.partitionKey);
      written.set(table, partitions);
      return store.transact(table, operations);
    },
    rows: async () => {
      const rows: RecordedRow[] = [];
      for (const [table, partitions] of written) {
        for (const partitionKey of [...partitions].sort()) {
          for await (const { key, etag, properties } of store.range(table, partitionKey)) {
            rows.push({ table, ...key, etag, properties: { ...properties } });
          }
        }
      }
      return rows.sort((a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table));
    },
  };
}

export const toText = (_: string, held: Value | object | null): unknown =>
  held instanceof Uint8Array ? { base64: Buffer.from(held).toString('base64') } : held;

const AT_ONCE = 50;

/**
 * Writes recorded rows into an empty store. A store gives every row an ETag of its own, so what comes
 * back puts before a store what has them show, and take, the recorded ones until they are written.
 */
export async function restore(
  store: TableStore,
  rows: readonly RecordedRow[],
): Promise<(store: TableStore) => TableStore> {
  const etags = new Map<string, { recorded: string; actual: string }>();
  for (const { table, some } of batches(rows)) {
    const created = await store.transact(table, some.map(toCreation));
    if (!created.ok) throw new Error(`a row of ${table} is there already`);
    for (const [place, row] of some.entries()) {
      etags.set(nameOf(table, row), { recorded: row.etag, actual: created.value[place] ?? '' });
    }
  }
  return (restored) => withRecordedEtags(restored, etags);
}

/** Neighbours of one partition, as many as a transaction takes. */
function batches(rows: readonly RecordedRow[]): { table: Table; some: RecordedRow[] }[] {
  const all: { table: Table; partitionKey: string; some: RecordedRow[] }[] = [];
  for (const row of rows) {
    const { table, partitionKey } = row;
    const last = all.at(-1);
    const together = last?.table === table && last.partitionKey === partitionKey;
    if (together && last.some.length < AT_ONCE) last.some.push(row);
    else all.push({ table, partitionKey, some: [row] });
  }
  return all;
}

const toCreation = ({ partitionKey, rowKey, properties }: RecordedRow): Operation => ({
  kind: 'create',
  key: { partitionKey, rowKey },
  properties: properties satisfies Properties,
});

const nameOf = (table: Table, key: { partitionKey: string; rowKey: string }) =>
  `${table}\0${key.partitionKey}\0${key.rowKey}`;

function withRecordedEtags(
  store: TableStore,
  etags: ReadonlyMap<string, { recorded: string; actual: string }>,
): TableStore {
  const shown = <T extends { key: { partitionKey: string; rowKey: string }; etag: string }>(
    table: Table,
    entity: T,
  ): T => {
    const known = etags.get(nameOf(table, entity.key));
    return known?.actual === entity.etag ? { ...entity, etag: known.recorded } : entity;
  };
  const taken = (table: Table, operation: Operation): Operation => {
    if (!('etag' in operation)) return operation;
    const known = etags.get(nameOf(table, operation.key));
    return known?.recorded === operation.etag ? { ...operation, etag: known.actual } : operation;
  };
  return {
    ...store,
    get: async (table, key) => {
      const entity = await store.get(table, key);
      return entity && shown(table, entity);
    },
    range: async function* (table, partitionKey, bounds) {
      for await (const entity of store.range(table, partitionKey, bounds))
        yield shown(table, entity);
    },
    transact: (table, operations) =>
      store.transact(
        table,
        operations.map((operation) => taken(table, operation)),
      ),
  };
}
