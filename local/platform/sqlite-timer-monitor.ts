import type { TimerMonitor } from '@samenhang/local/functions-host/message-queue';
import type Database from 'libsql';
import * as z from 'zod';

const row = z.object({ LastRun: z.number(), NextRun: z.number() });

/** {@link TimerMonitor} in the file of the tables. */
export function sqliteTimerMonitor(db: Database.Database): TimerMonitor {
  db.exec(`CREATE TABLE IF NOT EXISTS TimerStatus (
    Name TEXT PRIMARY KEY, LastRun INTEGER NOT NULL, NextRun INTEGER NOT NULL)`);
  const get = db.prepare('SELECT LastRun, NextRun FROM TimerStatus WHERE Name = ?');
  const put = db.prepare('INSERT OR REPLACE INTO TimerStatus VALUES (?, ?, ?)');
  return {
    read: (name) => {
      const stored = get.get(name);
      if (stored === undefined) return undefined;
      const { LastRun, NextRun } = row.parse(stored);
      return { last: new Date(LastRun), next: new Date(NextRun) };
    },
    write: (name, { last, next }) => {
      put.run(name, last.getTime(), next.getTime());
    },
  };
}
