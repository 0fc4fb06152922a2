import type { HostStore } from '@samenhang/local/functions-host/functions-host';
import { openDatabase } from './database.ts';
import { sqliteMessageQueue } from './sqlite-message-queue.ts';
import { sqliteTimerMonitor } from './sqlite-timer-monitor.ts';

/** What the functions host keeps, in the file of the tables, over a connection of its own. */
export function openHostStore(path: string): HostStore & { close(): void } {
  const db = openDatabase(path);
  return {
    queue: sqliteMessageQueue(db),
    timers: sqliteTimerMonitor(db),
    close: () => {
      db.close();
    },
  };
}
