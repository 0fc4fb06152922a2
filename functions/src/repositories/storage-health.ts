import { isStorageUnavailable, type TableStore } from '../ports/table-store.ts';
import { PROBE, tryWrite } from './table-probe.ts';

export interface StorageHealth {
  /** The same store; what becomes of its writes is noticed. */
  readonly store: TableStore;
  /**
   * Settles when the store answers, and takes writes as far as this instance knows: after a write that
   * found no room or no way, a write of nothing is tried here until one succeeds.
   * @throws StorageUnavailableError
   */
  check(): Promise<void>;
}

/**
 * Whether the storage answers. A write for every question would cost a transaction each time, of
 * anyone who asks; so a full disk is told from the first write that met it, not before.
 */
export function storageHealth(store: TableStore): StorageHealth {
  let refused = false;
  const watched: TableStore = {
    ...store,
    transact: async (table, operations) => {
      try {
        const result = await store.transact(table, operations);
        // One that failed for what is stored was taken back, and proves nothing.
        if (result.ok) refused = false;
        return result;
      } catch (error) {
        refused ||= isStorageUnavailable(error);
        throw error;
      }
    },
  };
  const check = async () => {
    await store.get('Tenants', PROBE);
    if (refused) await tryWrite(watched);
  };
  return { store: watched, check };
}
