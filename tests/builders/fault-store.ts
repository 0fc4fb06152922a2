import {
  type Operation,
  StorageUnavailableError,
  type Table,
  type TableStore,
} from '@samenhang/functions/ports/table-store';

/**
 * What may happen to one transaction on its way: lost before it arrives; done, but the reply lost;
 * or that, and sent again by the transport, which is then told about its own work.
 */
export type Fault = 'none' | 'request_lost' | 'reply_lost' | 'sent_twice';

export interface FaultStore extends TableStore {
  /** Meets the next transaction on `Responses` with that fault. */
  next(fault: Fault): void;
  readonly counted: { transactions: number; reads: number };
}

/** A store that fails as told, and counts. */
export function faultStore(store: TableStore): FaultStore {
  let fault: Fault = 'none';
  const counted = { transactions: 0, reads: 0 };
  const transact = async (table: Table, operations: readonly Operation[]) => {
    counted.transactions += 1;
    const met = table === 'Responses' ? fault : 'none';
    if (table === 'Responses') fault = 'none';
    if (met === 'request_lost') throw new StorageUnavailableError(met);
    const result = await store.transact(table, operations);
    if (met === 'reply_lost') throw new StorageUnavailableError(met);
    return met === 'sent_twice' ? store.transact(table, operations) : result;
  };
  return {
    next: (given) => {
      fault = given;
    },
    counted,
    get: (table, key) => {
      counted.reads += 1;
      return store.get(table, key);
    },
    range: (table, partitionKey, rows) => store.range(table, partitionKey, rows),
    transact,
    close: () => store.close(),
  };
}
