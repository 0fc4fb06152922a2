import { dirname } from 'node:path';
import type { HostStore } from '@samenhang/local/functions-host/functions-host';
import { openAdminKey } from './admin-key.ts';
import { openDatabase } from './database.ts';
import { sqliteMessageQueue } from './sqlite-message-queue.ts';
import { sqliteTimerMonitor } from './sqlite-timer-monitor.ts';

/**
 * What the functions host keeps: in the file of the tables, over a connection of its own, and its key in
 * the folder of that file.
 */
export function openHostStore(path: string): HostStore & { close(): void } {
  const db = openDatabase(path);
  return {
    queue: sqliteMessageQueue(db),
    timers: sqliteTimerMonitor(db),
    adminKey: openAdminKey(dirname(path)),
    close: () => {
      db.close();
    },
  };
}
