import { join } from 'node:path';
import { err, ok, type Result } from '@samenhang/shared/result';
import Database from 'libsql';
import type { DataFolder } from './data-folder.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Keeps a data folder for this process alone: another server would share neither its queue nor what it
 * remembers. The lock is SQLite's own on `server.lock`; the system drops it with the process, however
 * that ends, so none is ever left behind. The error is one sentence for the person at the terminal.
 */
export function lockFolder({ path }: DataFolder): Result<FolderLock, string> {
  const db = new Database(join(path, 'server.lock'));
  try {
    db.exec('PRAGMA busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    return err(
      `Samenhang runs already on the data folder ${path}; stop it there, ` +
        'or choose another folder with SAMENHANG_DATA.',
    );
  }
  return ok({ release: () => db.close() });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code));
}
