import Database from 'libsql';

/**
 * Opens the one file of a laptop. What is committed has been synced, what is deleted is overwritten,
 * and text is ordered by its UTF-16 units.
 */
export function openDatabase(path: string): Database.Database {
  const db = new Database(path);
  // Only an empty file takes an encoding; in big-endian UTF-16 the order of bytes is that of units.
  db.exec("PRAGMA encoding = 'UTF-16be'");
  db.exec('PRAGMA busy_timeout = 5000');
  db.prepare('PRAGMA journal_mode = WAL').get();
  db.exec('PRAGMA synchronous = FULL');
  db.prepare('PRAGMA secure_delete = ON').get();
  return db;
}
