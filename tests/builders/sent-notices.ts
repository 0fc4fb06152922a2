import type { FeedNotice, GroupMail, Notifier } from '@samenhang/functions/ports/notifier';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import { sendNotice } from '@samenhang/functions/use-cases/notices/send-notice';
import { sweepNotices } from '@samenhang/functions/use-cases/notices/sweep-notices';
import type { Services } from '@samenhang/functions/use-cases/services';
import { TENANT } from './organisation.ts';

export interface RecordingNotifier extends Notifier {
  readonly fed: FeedNotice[];
  readonly mailed: GroupMail[];
  readonly mail: NonNullable<Notifier['mail']>;
  /** Everybody who got at least one line of these, in order. */
  told(from?: number): string[];
}

/** Keeps what it was given; `before` each call it does what a test wants, such as failing. */
export function recordingNotifier(before = async (_call: number) => {}): RecordingNotifier {
  const fed: FeedNotice[] = [];
  const mailed: GroupMail[] = [];
  let calls = 0;
  return {
    fed,
    mailed,
    feed: async (_, notice) => {
      await before(calls++);
      fed.push(notice);
    },
    mail: async (_, mail) => {
      await before(calls++);
      mailed.push(mail);
    },
    told: (from = 0) =>
      [...new Set(fed.slice(from).flatMap(({ recipients }) => recipients))].sort(),
  };
}

/** What the timer and the queue do, until nothing is left to be done now. */
export async function tellDue(services: Services, tenant = TENANT): Promise<void> {
  const waiting = [...(await sweepNotices(services, [tenant]))];
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    waiting.push(...(await sendNotice(services, message)));
  }
}

/** Every row of them, as `opened sent 2026-11-02T09:15`, with the note where there is one. */
export async function noticeStates(services: Services, cycle: string): Promise<string[]> {
  return (await services.notices.all(TENANT, cycle)).map(({ kind, state, at, note }) =>
    [kind, state, at.toISOString().slice(0, 16), ...(note ? [note] : [])].join(' '),
  );
}

/** A store that writes down each operation: which, on what, and not what became of it. */
export function recordingStore(store: TableStore, operations: string[]): TableStore {
  return {
    ...store,
    get: (table, key) => {
      operations.push(`get ${table} ${key.partitionKey} ${key.rowKey}`);
      return store.get(table, key);
    },
    range: (table, partitionKey, rows) => {
      operations.push(`range ${table} ${partitionKey} ${JSON.stringify(rows ?? {})}`);
      return store.range(table, partitionKey, rows);
    },
    transact: (table, changes) => {
      const told = changes.map(({ kind, key }) => `${kind} ${key.rowKey}`).join(', ');
      operations.push(`transact ${table} ${changes[0]?.key.partitionKey} ${told}`);
      return store.transact(table, changes);
    },
  };
}
