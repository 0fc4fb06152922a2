import { TABLES, type Table, type TableStore, WHATEVER } from '../ports/table-store.ts';
import { tenantKey } from './keys.ts';

/** What became of trying a table: `error` is what the store threw. */
export interface TriedTable {
  readonly table: Table;
  readonly act: 'read' | 'write';
  readonly error?: unknown;
}

/** No tenant: theirs are GUIDs. */
export const PROBE = tenantKey('probe');

/** Writes a row of nothing and deletes it. @throws what the store throws. */
export async function tryWrite(store: Pick<TableStore, 'transact'>): Promise<void> {
  await store.transact('Tenants', [{ kind: 'create', key: PROBE, properties: {} }]);
  await store.transact('Tenants', [{ kind: 'delete', key: PROBE, etag: WHATEVER }]);
}

/**
 * Reads a row that is not there from every table, and writes one row and deletes it: in one table, as a role
 * holds for all of an account.
 */
export const tableProbe = (store: TableStore) => async (): Promise<readonly TriedTable[]> => {
  const reads = TABLES.map((table) => tried({ table, act: 'read' }, () => store.get(table, PROBE)));
  const written = await tried({ table: 'Tenants', act: 'write' }, () => tryWrite(store));
  return [...(await Promise.all(reads)), written];
};

async function tried(
  what: Omit<TriedTable, 'error'>,
  work: () => Promise<unknown>,
): Promise<TriedTable> {
  try {
    await work();
    return what;
  } catch (error) {
    return { ...what, error };
  }
}
