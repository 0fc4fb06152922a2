import type { Result } from '@samenhang/shared/result';
import type { Database } from 'libsql';

/** Runs a change and settles once it is durable; a change that returns an error leaves no trace. */
export type CommitQueue = <T, E>(change: () => Result<T, E>) => Promise<Result<T, E>>;

interface Waiting {
  run(): void;
  settle(fault: unknown): void;
}

/**
 * Changes that arrive in the same tick run in one transaction of the database, a savepoint each, so
 * that they share one sync of the disk.
 */
export function commitQueue(db: Database): CommitQueue {
  let waiting: Waiting[] = [];
  const flush = () => {
    const batch = waiting;
    waiting = [];
    const fault = commit(db, batch);
    for (const change of batch) change.settle(fault);
  };
  return (change) =>
    new Promise((resolve, reject) => {
      let outcome = () => reject(new Error('never run'));
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        run: () => {
          outcome = inSavepoint(db, change, resolve, reject);
        },
        settle: (fault) => (fault === undefined ? outcome() : reject(fault)),
      });
    });
}

/** Returns the fault for which nothing of the batch was committed, if any. */
function commit(db: Database, batch: readonly Waiting[]): unknown {
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const change of batch) change.run();
    db.exec('COMMIT');
    return undefined;
  } catch (fault) {
    if (db.inTransaction) db.exec('ROLLBACK');
    return fault;
  }
}

/** Returns what to tell the caller once the commit is durable. */
function inSavepoint<T, E>(
  db: Database,
  change: () => Result<T, E>,
  resolve: (result: Result<T, E>) => void,
  reject: (fault: unknown) => void,
): () => void {
  db.exec('SAVEPOINT change');
  try {
    const result = change();
    db.exec(result.ok ? 'RELEASE change' : 'ROLLBACK TO change; RELEASE change');
    return () => resolve(result);
  } catch (fault) {
    db.exec('ROLLBACK TO change; RELEASE change');
    return () => reject(fault);
  }
}
