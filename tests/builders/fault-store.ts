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
  /** Does this just before the next transaction on `Responses`, as somebody else at work would. */
  beforeNext(meanwhile: () => Promise<void>): void;
  /** `reads` of one entity, and `ranges` of a partition, however many pages they take. */
  readonly counted: { transactions: number; reads: number; ranges: number };
}

/** A store that fails as told, and counts. */
export function faultStore(store: TableStore): FaultStore {
  let fault: Fault = 'none';
  let meanwhile: (() => Promise<void>) | undefined;
  const counted = { transactions: 0, reads: 0, ranges: 0 };
  const letOthersWork = async () => {
    const others = meanwhile;
    meanwhile = undefined;
    await others?.();
  };
  const meet = async (operations: readonly Operation[]) => {
    const met = fault;
    fault = 'none';
    await letOthersWork();
    if (met === 'request_lost') throw new StorageUnavailableError(met);
    const result = await store.transact('Responses', operations);
    if (met === 'reply_lost') throw new StorageUnavailableError(met);
    return met === 'sent_twice' ? store.transact('Responses', operations) : result;
  };
  const transact = (table: Table, operations: readonly Operation[]) => {
    counted.transactions += 1;
    return table === 'Responses' ? meet(operations) : store.transact(table, operations);
  };
  return {
    next: (given) => {
      fault = given;
    },
    beforeNext: (given) => {
      meanwhile = given;
    },
    counted,
    get: (table, key) => {
      counted.reads += 1;
      return store.get(table, key);
    },
    range: (table, partitionKey, rows) => {
      counted.ranges += 1;
      return store.range(table, partitionKey, rows);
    },
    transact,
    forgetDeleted: () => store.forgetDeleted(),
    close: () => store.close(),
  };
}
