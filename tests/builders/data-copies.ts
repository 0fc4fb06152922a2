import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { type LocalPlatform, openLocalPlatform } from '@samenhang/local/platform/local-platform';

/** Does something with a copy of a data folder, its keys included, that nobody else uses. */
export async function inCopyOf<T>(
  folder: DataFolder,
  use: (platform: LocalPlatform, copy: DataFolder) => Promise<T>,
): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'samenhang-copy-'));
  cpSync(folder.path, path, { recursive: true });
  const copy = { path, database: join(path, 'samenhang.db'), keys: join(path, 'keys') };
  const platform = openLocalPlatform(copy);
  try {
    return await use(platform, copy);
  } finally {
    await platform.store.close();
    rmSync(path, { recursive: true, force: true });
  }
}
