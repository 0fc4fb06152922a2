import { refuseNewer } from '@samenhang/shared/formats/format';
import type { Entity, Operation, Table, TableStore } from '../ports/table-store.ts';

/** The column with the format of a row, and of all that is packed or sealed in it. */
const COLUMN = 'Format';

/** The newest format of a table's rows that this version reads; of one that is not here, 1. */
const READ: Partial<Record<Table, number>> = {};

/**
 * The format this version writes. Of a table that is not here it writes none, which is read as 1:
 * a row's columns say themselves what it is, and 0.1.0 takes none more in `Releases`, `Norms` and
 * `PoolReleases`. Sealed bytes say nothing, so it stands beside them.
 */
const WRITTEN: Partial<Record<Table, number>> = { Responses: 1, Partials: 1, Reviews: 1 };

/** The same store, whose rows carry their format; one of a newer format is never handed out. */
export function withFormats(store: TableStore): TableStore {
  return {
    ...store,
    get: async (table, key) => {
      const entity = await store.get(table, key);
      return entity && known(table, entity);
    },
    range: async function* (table, partitionKey, rows) {
      for await (const entity of store.range(table, partitionKey, rows)) yield known(table, entity);
    },
    transact: (table, operations) => {
      const format = WRITTEN[table];
      if (format === undefined) return store.transact(table, operations);
      return store.transact(
        table,
        operations.map((operation) => marked(operation, format)),
      );
    },
  };
}

/** @throws NewerFormatError */
function known(table: Table, entity: Entity): Entity {
  if (!(COLUMN in entity.properties)) return entity;
  const { [COLUMN]: format, ...properties } = entity.properties;
  refuseNewer(`a row of ${table}`, format, READ[table]);
  return { ...entity, properties };
}

/** A merge leaves the rest of a row, and so its format, as it is. */
function marked(operation: Operation, format: number): Operation {
  if (operation.kind === 'delete' || operation.kind === 'merge') return operation;
  return { ...operation, properties: { ...operation.properties, [COLUMN]: format } };
}
