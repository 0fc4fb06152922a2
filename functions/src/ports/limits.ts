import type { Key, Operation, Properties, Table, TableStore, Value } from './table-store.ts';

/** Azure Table Storage's own limits, sizes in bytes; Azurite and SQLite enforce few of them. */
export const LIMITS = {
  operations: 100,
  keyUnits: 512,
  properties: 252,
  nameUnits: 255,
  property: 64 * 1024,
  entity: 1024 * 1024,
  transaction: 4 * 1024 * 1024,
} as const;

export type TableLimit =
  | 'key_illegal'
  | 'key_length'
  | 'property_name'
  | 'property_count'
  | 'property_value'
  | 'property_size'
  | 'entity_size'
  | 'operation_count'
  | 'transaction_size'
  | 'several_partitions'
  | 'same_row_twice';

/** A caller's mistake, found before anything is sent. */
export class TableLimitError extends Error {
  readonly code: TableLimit;

  constructor(code: TableLimit, what: string) {
    super(`${code}: ${what}`);
    this.name = 'TableLimitError';
    this.code = code;
  }
}

/** The same store, refusing whatever the real service would refuse. Every adapter is wrapped in it. */
export function withLimits(store: TableStore): TableStore {
  return {
    get: async (table, key) => {
      checkKey(key);
      return store.get(table, key);
    },
    range: (table, partitionKey, rows) => {
      checkKeyText('partition key', partitionKey);
      for (const bound of [rows?.from, rows?.before]) {
        if (bound !== undefined) checkKeyText('row key', bound);
      }
      return store.range(table, partitionKey, rows);
    },
    transact: async (table: Table, operations) => {
      checkTransaction(operations);
      return store.transact(table, operations);
    },
    forgetDeleted: () => store.forgetDeleted(),
    close: () => store.close(),
  };
}

function checkTransaction(operations: readonly Operation[]): void {
  if (operations.length < 1 || operations.length > LIMITS.operations) {
    throw new TableLimitError('operation_count', `${operations.length} operations`);
  }
  let size = 0;
  const rows = new Set<string>();
  for (const { key, ...operation } of operations) {
    checkKey(key);
    if (key.partitionKey !== operations[0]?.key.partitionKey) {
      throw new TableLimitError('several_partitions', key.partitionKey);
    }
    if (rows.has(key.rowKey)) throw new TableLimitError('same_row_twice', key.rowKey);
    rows.add(key.rowKey);
    const properties = 'properties' in operation ? operation.properties : {};
    checkEntity(key, properties);
    size += sizeOnTheWire(key, properties);
  }
  if (size > LIMITS.transaction) throw new TableLimitError('transaction_size', `${size} bytes`);
}

function checkKey({ partitionKey, rowKey }: Key): void {
  checkKeyText('partition key', partitionKey);
  checkKeyText('row key', rowKey);
}

const ILLEGAL_IN_KEY = /[/\\#?\p{Cc}]/u;

function checkKeyText(what: string, text: string): void {
  if (text.length < 1 || text.length > LIMITS.keyUnits) {
    throw new TableLimitError('key_length', `${what} of ${text.length} UTF-16 units`);
  }
  if (ILLEGAL_IN_KEY.test(text) || !text.isWellFormed()) {
    throw new TableLimitError('key_illegal', `${what} ${JSON.stringify(text)}`);
  }
}

function checkEntity(key: Key, properties: Properties): void {
  const entries = Object.entries(properties);
  if (entries.length > LIMITS.properties) {
    throw new TableLimitError('property_count', `${entries.length} properties`);
  }
  let size = 4 + 2 * (key.partitionKey.length + key.rowKey.length);
  for (const [name, value] of entries) {
    checkName(name);
    const valueSize = sizeOf(name, value);
    if (valueSize > LIMITS.property) throw new TableLimitError('property_size', name);
    size += 8 + 2 * name.length + valueSize;
  }
  if (size > LIMITS.entity) throw new TableLimitError('entity_size', `${size} bytes`);
}

// Request line, headers and boundary of one operation in a batch, and the type of a property.
const ENVELOPE = 1024;
const TYPE = 40;

/** At most what an operation takes in the request: JSON, bytes in base64, keys percent-encoded. */
function sizeOnTheWire(key: Key, properties: Properties): number {
  const keys = 9 * (key.partitionKey.length + key.rowKey.length);
  const values = Object.entries(properties).map(([name, value]) => {
    const body =
      value instanceof Uint8Array
        ? 4 * Math.ceil(value.byteLength / 3)
        : Buffer.byteLength(JSON.stringify(value));
    return 2 * name.length + TYPE + body;
  });
  return values.reduce((sum, size) => sum + size, ENVELOPE + keys);
}

// Names the service keeps for itself, or that its client renames or loses on the way.
const RESERVED = new Set(['partitionkey', 'rowkey', 'timestamp', 'etag', '__proto__']);

function checkName(name: string): void {
  const legal = /^[A-Za-z_]\w*$/.test(name) && name.length <= LIMITS.nameUnits;
  if (!legal || RESERVED.has(name.toLowerCase())) throw new TableLimitError('property_name', name);
}

function sizeOf(name: string, value: Value): number {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TableLimitError('property_value', name);
    return 2 * value.length;
  }
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'boolean') return 1;
  if (!Number.isFinite(value)) throw new TableLimitError('property_value', name);
  return 8;
}
