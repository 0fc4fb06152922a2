import { randomUUID } from 'node:crypto';
import type { MessageQueue, QueueMessage } from '@samenhang/local/functions-host/message-queue';
import { steadyNow } from '@samenhang/local/functions-host/steady-clock';
import type Database from 'libsql';
import * as z from 'zod';

const row = z.object({
  Id: z.string(),
  Text: z.string(),
  PopReceipt: z.string(),
  DequeueCount: z.int(),
  InsertedAt: z.number(),
  VisibleAt: z.number(),
});

/**
 * {@link MessageQueue} in the file of the tables; what was put is there after a crash. The file has
 * one process at a time (see `lockFolder`), so what the last one had taken shows again at once.
 */
export function sqliteMessageQueue(
  db: Database.Database,
  now: () => number = steadyNow,
): MessageQueue {
  db.exec(`CREATE TABLE IF NOT EXISTS QueueMessages (
    Id TEXT PRIMARY KEY, Queue TEXT NOT NULL, Text TEXT NOT NULL, PopReceipt TEXT NOT NULL,
    DequeueCount INTEGER NOT NULL, InsertedAt INTEGER NOT NULL, VisibleAt INTEGER NOT NULL)`);
  db.prepare('UPDATE QueueMessages SET VisibleAt = ?').run(now());
  const insert = db.prepare('INSERT INTO QueueMessages VALUES (?, ?, ?, ?, 0, ?, ?)');
  const visible = db.prepare(
    'SELECT * FROM QueueMessages WHERE Queue = ? AND VisibleAt <= ? ORDER BY InsertedAt LIMIT ?',
  );
  const taken = db.prepare(
    'UPDATE QueueMessages SET PopReceipt = ?, DequeueCount = ?, VisibleAt = ? WHERE Id = ?',
  );
  const hidden = db.prepare(
    'UPDATE QueueMessages SET PopReceipt = ?, VisibleAt = ? WHERE Id = ? AND PopReceipt = ?',
  );
  const removed = db.prepare('DELETE FROM QueueMessages WHERE Id = ? AND PopReceipt = ?');
  const soonest = db.prepare('SELECT MIN(VisibleAt) AS At FROM QueueMessages WHERE Queue = ?');
  return {
    put: db.transaction((queue: string, texts: readonly string[]) => {
      for (const text of texts) insert.run(randomUUID(), queue, text, '', now(), now());
    }),
    take: db.transaction((queue: string, most: number, hiddenMs: number) =>
      visible.all(queue, now(), most).map((stored): QueueMessage => {
        const message = toMessage(stored);
        const popReceipt = randomUUID();
        const visibleAt = now() + hiddenMs;
        const dequeueCount = message.dequeueCount + 1;
        taken.run(popReceipt, dequeueCount, visibleAt, message.id);
        return { ...message, popReceipt, dequeueCount, nextVisibleAt: new Date(visibleAt) };
      }),
    ),
    remove: ({ id, popReceipt }) => removed.run(id, popReceipt).changes === 1,
    hide: (message, hiddenMs) => {
      const popReceipt = randomUUID();
      const visibleAt = now() + hiddenMs;
      const { changes } = hidden.run(popReceipt, visibleAt, message.id, message.popReceipt);
      if (changes !== 1) return undefined;
      return { ...message, popReceipt, nextVisibleAt: new Date(visibleAt) };
    },
    nextVisibleAt: (queue) => {
      const { At } = z.object({ At: z.number().nullable() }).parse(soonest.get(queue));
      return At === null ? undefined : new Date(At);
    },
  };
}

function toMessage(stored: unknown): QueueMessage {
  const { Id, Text, PopReceipt, DequeueCount, InsertedAt, VisibleAt } = row.parse(stored);
  return {
    id: Id,
    text: Text,
    popReceipt: PopReceipt,
    dequeueCount: DequeueCount,
    insertedAt: new Date(InsertedAt),
    nextVisibleAt: new Date(VisibleAt),
  };
}
