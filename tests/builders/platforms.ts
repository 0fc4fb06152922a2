import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import { type DataFolder, openDataFolder } from '@samenhang/local/platform/data-folder';
import { fileKeyWrap } from '@samenhang/local/platform/file-key-wrap';
import { sqliteTableStore } from '@samenhang/local/platform/sqlite-table-store';
import { startAzurite } from './azurite.ts';

export interface TestPlatform {
  readonly store: TableStore;
  readonly keyWrap: KeyWrap;
  readonly folder: DataFolder;
  close(): Promise<void>;
}

/** A data folder that nobody else uses; `remove` when done with it. */
export function temporaryDataFolder(): { folder: DataFolder; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'samenhang-data-'));
  const folder = openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error);
  return {
    folder: folder.value,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export async function sqlitePlatform(): Promise<TestPlatform> {
  const { folder, remove } = temporaryDataFolder();
  const store = sqliteTableStore(folder.database);
  return {
    store,
    keyWrap: fileKeyWrap(folder.keys),
    folder,
    close: async () => {
      await store.close();
      remove();
    },
  };
}

/** Azure's table store on Azurite; the keys lie in files, as Key Vault has no emulator. */
export async function azuritePlatform(): Promise<TestPlatform> {
  const { folder, remove } = temporaryDataFolder();
  const azurite = await startAzurite();
  return {
    store: azurite.store(),
    keyWrap: fileKeyWrap(folder.keys),
    folder,
    close: async () => {
      await azurite.stop();
      remove();
    },
  };
}
