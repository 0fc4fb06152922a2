import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '@samenhang/shared/result';

export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly keys: string;
}

/**
 * Makes the folder that holds the database and the key files, readable by its owner alone.
 * The error is one sentence for the person at the terminal.
 */
export function openDataFolder(path: string): Result<DataFolder, string> {
  const absolute = resolve(path);
  const folder = {
    path: absolute,
    database: join(absolute, 'samenhang.db'),
    keys: join(absolute, 'keys'),
  };
  try {
    mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
    chmodSync(folder.path, 0o700);
    for (const used of [folder.path, folder.keys]) accessSync(used, constants.W_OK);
    return ok(folder);
  } catch (error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    const reason = known ? error.code : String(error);
    return err(
      `Samenhang cannot write to the data folder ${absolute} (${reason}); ` +
        'choose another one with SAMENHANG_DATA.',
    );
  }
}
