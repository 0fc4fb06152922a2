import {
  odata,
  type TableClient,
  type TableEntity,
  type TableEntityResult,
  type TransactionAction,
} from '@azure/data-tables';
import { err, ok } from '@samenhang/shared/result';
import { withLimits } from '../ports/limits.ts';
import { asUnavailable } from '../ports/passing-faults.ts';
import type {
  Entity,
  Key,
  Operation,
  Properties,
  RowRange,
  Table,
  TableStore,
  Value,
} from '../ports/table-store.ts';
import { asTransactionFailure, isMissingEntity } from './azure-errors.ts';
import { type DeletePolicy, deletesIfMatch } from './conditional-deletes.ts';

/** Makes a client for one table; `policies` go into its pipeline. */
export type TableClients = (table: Table, policies?: readonly DeletePolicy[]) => TableClient;

/** {@link TableStore} on Azure Table Storage, or on Azurite, which speaks the same protocol. */
export function azureTableStore(clients: TableClients): TableStore {
  return withLimits({
    get: async (table, key) => {
      try {
        return toEntity(await clients(table).getEntity(key.partitionKey, key.rowKey));
      } catch (error) {
        if (isMissingEntity(error)) return undefined;
        throw asUnavailable(error);
      }
    },
    range: (table, partitionKey, rows) => readRange(clients(table), partitionKey, rows),
    transact: async (table, operations) => {
      const etags = operations.flatMap((op) => (op.kind === 'delete' ? [op.etag] : []));
      const client = clients(table, etags.length === 0 ? [] : [deletesIfMatch(etags)]);
      try {
        const { subResponses } = await client.submitTransaction(operations.map(toAction));
        return ok(subResponses.map(({ etag }) => etag ?? ''));
      } catch (error) {
        const failure = asTransactionFailure(error);
        if (failure === undefined) throw asUnavailable(error);
        return err(failure);
      }
    },
    // The service keeps no earlier versions of an entity, and shows no files.
    forgetDeleted: async () => undefined,
    close: async () => undefined,
  });
}

async function* readRange(
  client: TableClient,
  partitionKey: string,
  rows: RowRange = {},
): AsyncIterable<Entity> {
  const filter = [
    odata`PartitionKey eq ${partitionKey}`,
    ...(rows.from === undefined ? [] : [odata`RowKey ge ${rows.from}`]),
    ...(rows.before === undefined ? [] : [odata`RowKey lt ${rows.before}`]),
  ].join(' and ');
  try {
    for await (const result of client.listEntities({ queryOptions: { filter } })) {
      yield toEntity(result);
    }
  } catch (error) {
    throw asUnavailable(error);
  }
}

function toAction(operation: Operation): TransactionAction {
  switch (operation.kind) {
    case 'create':
      return ['create', toTableEntity(operation.key, operation.properties)];
    case 'replace':
      return [
        'update',
        toTableEntity(operation.key, operation.properties),
        'Replace',
        { etag: operation.etag },
      ];
    case 'merge':
      return ['update', toTableEntity(operation.key, operation.properties), 'Merge', { etag: '*' }];
    case 'delete':
      return ['delete', { ...operation.key }];
  }
}

function toTableEntity(key: Key, properties: Properties): TableEntity {
  // A whole number would be taken for an Edm.Int32, which ends at 2^31.
  const typed = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'number' ? { type: 'Double', value } : value,
  ]);
  return { ...Object.fromEntries(typed), ...key };
}

const OF_THE_SERVICE = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

function toEntity(result: TableEntityResult<Record<string, unknown>>): Entity {
  const { partitionKey = '', rowKey = '', etag } = result;
  const properties: Record<string, Value> = {};
  for (const [name, value] of Object.entries(result)) {
    if (OF_THE_SERVICE.has(name) || name.startsWith('odata.')) continue;
    properties[name] = toValue(name, value);
  }
  return { key: { partitionKey, rowKey }, etag, properties };
}

function toValue(name: string, value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      if (value instanceof Uint8Array) return value;
      throw new TypeError(`property ${name} holds a type this product never writes`);
  }
}
