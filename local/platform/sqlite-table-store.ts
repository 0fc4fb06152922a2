import { randomBytes } from 'node:crypto';
import { withLimits } from '@samenhang/functions/ports/limits';
import {
  type Entity,
  type Key,
  type Operation,
  type Properties,
  type RowRange,
  StorageUnavailableError,
  TABLES,
  type Table,
  type TableStore,
  type TransactionFailure,
  WHATEVER,
} from '@samenhang/functions/ports/table-store';
import { err, ok, type Result } from '@samenhang/shared/result';
import type Database from 'libsql';
import * as z from 'zod';
import { commitQueue } from './commit-queue.ts';
import { openDatabase } from './database.ts';
import { COLUMNS, packProperties, toEntity } from './sqlite-rows.ts';

const PAGE = 500;
const AFTER_EVERY_KEY = '\uffff'.repeat(513);

const checkpoint = z.object({ busy: z.int() });

type Reason = TransactionFailure['reason'];
type Statements = ReturnType<typeof prepare>;

/**
 * {@link TableStore} in one SQLite file. What it acknowledges has been synced to disk, what it
 * deletes is overwritten, and keys are ordered as Azure orders them (by UTF-16 units).
 */
export function sqliteTableStore(path: string): TableStore {
  const db = openTables(path);
  const enqueue = commitQueue(db);
  const statements = new Map(TABLES.map((table) => [table, prepare(db, table)]));
  let closed = false;
  // The library ends the whole process over a statement of a closed file.
  const of = (table: Table) => {
    if (closed) throw new StorageUnavailableError('the store is closed');
    const found = statements.get(table);
    if (found === undefined) throw new RangeError(`no table ${table}`);
    return found;
  };
  return withLimits({
    get: async (table, { partitionKey, rowKey }) => {
      const row = orUnavailable(() => of(table).get.get(partitionKey, rowKey));
      return row === undefined ? undefined : toEntity(row);
    },
    range: (table, partitionKey, rows) => readRange(() => of(table), partitionKey, rows),
    transact: async (table, operations) => {
      const its = of(table);
      try {
        return await enqueue(() => applyAll(its, operations));
      } catch (fault) {
        throw new StorageUnavailableError(fault);
      }
    },
    forgetDeleted: async () => {
      if (closed) throw new StorageUnavailableError('the store is closed');
      // The pages themselves were overwritten; the log still has them as they were before.
      const { busy } = checkpoint.parse(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
      if (busy !== 0) throw new StorageUnavailableError('the write-ahead log is in use');
    },
    close: async () => {
      closed = true;
      // Behind whatever is waiting to be committed.
      await enqueue(() => ok(undefined));
      db.close();
    },
  });
}

function openTables(path: string): Database.Database {
  const db = openDatabase(path);
  for (const table of TABLES) {
    db.exec(`CREATE TABLE IF NOT EXISTS ${table} (
      PartitionKey TEXT NOT NULL, RowKey TEXT NOT NULL, ETag TEXT NOT NULL,
      Properties TEXT NOT NULL, Bytes BLOB NOT NULL,
      PRIMARY KEY (PartitionKey, RowKey)) WITHOUT ROWID`);
  }
  return db;
}

function prepare(db: Database.Database, table: Table) {
  const ofRow = 'WHERE PartitionKey = ? AND RowKey = ?';
  return {
    get: db.prepare(`SELECT ${COLUMNS} FROM ${table} ${ofRow}`),
    page: db.prepare(`SELECT ${COLUMNS} FROM ${table}
      WHERE PartitionKey = ? AND RowKey >= ? AND RowKey > ? AND RowKey < ?
      ORDER BY RowKey LIMIT ${PAGE}`),
    put: db.prepare(`INSERT INTO ${table} (${COLUMNS}) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE
      SET ETag = excluded.ETag, Properties = excluded.Properties, Bytes = excluded.Bytes`),
    delete: db.prepare(`DELETE FROM ${table} ${ofRow}`),
  };
}

async function* readRange(
  statements: () => Statements,
  partitionKey: string,
  { from = '', before = AFTER_EVERY_KEY }: RowRange = {},
): AsyncIterable<Entity> {
  let last = '';
  for (;;) {
    const rows = orUnavailable(() => statements().page.all(partitionKey, from, last, before));
    for (const row of rows) {
      const entity = toEntity(row);
      last = entity.key.rowKey;
      yield entity;
    }
    if (rows.length < PAGE) return;
  }
}

function applyAll(
  statements: Statements,
  operations: readonly Operation[],
): Result<string[], TransactionFailure> {
  const etags: string[] = [];
  for (const [index, operation] of operations.entries()) {
    const { key } = operation;
    const row = statements.get.get(key.partitionKey, key.rowKey);
    const applied = apply(statements, operation, row === undefined ? undefined : toEntity(row));
    if (!applied.ok) return err({ index, reason: applied.error });
    etags.push(applied.value);
  }
  return ok(etags);
}

function apply(
  statements: Statements,
  operation: Operation,
  current: Entity | undefined,
): Result<string, Reason> {
  if (operation.kind === 'create') {
    return current === undefined
      ? ok(put(statements, operation.key, operation.properties))
      : err('exists');
  }
  if (current === undefined) return err('missing');
  if (operation.kind === 'merge') {
    return ok(put(statements, operation.key, { ...current.properties, ...operation.properties }));
  }
  const whatever = operation.kind === 'delete' && operation.etag === WHATEVER;
  if (!whatever && operation.etag !== current.etag) return err('changed');
  if (operation.kind === 'replace') {
    return ok(put(statements, operation.key, operation.properties));
  }
  statements.delete.run(operation.key.partitionKey, operation.key.rowKey);
  return ok('');
}

function put(statements: Statements, key: Key, properties: Properties): string {
  const etag = randomBytes(12).toString('base64url');
  const { json, bytes } = packProperties(properties);
  statements.put.run(key.partitionKey, key.rowKey, etag, json, bytes);
  return etag;
}

function orUnavailable<T>(read: () => T): T {
  try {
    return read();
  } catch (fault) {
    throw new StorageUnavailableError(fault);
  }
}
