import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import { StorageUnavailableError, type TableStore } from '@samenhang/functions/ports/table-store';
import { err } from '@samenhang/shared/result';

/**
 * What may happen to one call of the store or the key keeper: it never arrives (a time-out, or 503);
 * it is done but the reply is lost; a write meets somebody else's (412); or the process dies before
 * or after it, so that nothing more is done until it is started anew.
 */
export const CALL_FAULTS = [
  'request_lost',
  'reply_lost',
  'conflict',
  'crash_before',
  'crash_after',
] as const;
export type CallFault = (typeof CALL_FAULTS)[number];

export interface FailingPlatform {
  readonly store: TableStore;
  readonly keyWrap: KeyWrap;
  /** How many calls were made. */
  readonly calls: () => number;
  /** The process is there again. */
  restart(): void;
}

const DONE_ALL_THE_SAME: ReadonlySet<CallFault> = new Set(['reply_lost', 'crash_after']);
const DEADLY: ReadonlySet<CallFault> = new Set(['crash_before', 'crash_after']);

/** A platform that meets its `nth` call (from 0) with a fault. */
export function failingPlatform(
  { store, keyWrap }: Pick<FailingPlatform, 'store' | 'keyWrap'>,
  nth: number,
  fault: CallFault,
): FailingPlatform {
  let calls = 0;
  let dead = false;
  // A call that is no write meets nobody else's: for it, this is no fault.
  const meet = async <T>(call: () => Promise<T>, conflict: () => Promise<T> | T = call) => {
    if (dead) throw new StorageUnavailableError('the process is dead');
    if (calls++ !== nth) return call();
    if (fault === 'conflict') return conflict();
    if (DONE_ALL_THE_SAME.has(fault)) await call();
    dead = DEADLY.has(fault);
    throw new StorageUnavailableError(fault);
  };
  return {
    calls: () => calls,
    restart: () => {
      dead = false;
    },
    store: {
      ...store,
      get: (table, key) => meet(() => store.get(table, key)),
      range: async function* (table, partitionKey, rows) {
        await meet(async () => undefined);
        yield* store.range(table, partitionKey, rows);
      },
      transact: (table, operations) =>
        meet(
          () => store.transact(table, operations),
          () => err({ index: 0, reason: 'changed' }),
        ),
      forgetDeleted: () => meet(() => store.forgetDeleted()),
    },
    keyWrap: {
      create: (name) => meet(() => keyWrap.create(name)),
      wrap: (name, key) => meet(() => keyWrap.wrap(name, key)),
      unwrap: (name, wrapped) => meet(() => keyWrap.unwrap(name, wrapped)),
      destroy: (name) => meet(() => keyWrap.destroy(name)),
    },
  };
}
