import { join } from 'node:path';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { sqliteTableStore } from '@samenhang/local/platform/sqlite-table-store';
import type { Azurite } from '../builders/azurite.ts';
import { startIssuer } from '../builders/entra.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import type { openDriver } from './driver.ts';
import { readRecording, writeKeys } from './recording.ts';
import { type RecordedRow, restore } from './rows.ts';
import { openStage, type Stage } from './upgrade-stage.ts';

// Jest runs with the repository as its working directory.
export const BEFORE = join(process.cwd(), 'tests/upgrade/before');
export const recording = readRecording(BEFORE);
export const AT = new Date(recording.expected.at);

export type Version = typeof openDriver;
type Through = (store: TableStore) => TableStore;

export interface Restoring {
  /** Holds the tables in the place of SQLite. */
  readonly azurite?: Azurite | undefined;
  readonly change?: (rows: RecordedRow[], folder: DataFolder) => Promise<RecordedRow[]>;
}

/** Folders, and versions at work over them, until `clear` ends them. */
export async function startBench() {
  const issuer = await startIssuer();
  const cleanUps: (() => unknown)[] = [];
  const newFolder = (): DataFolder => {
    const { folder, remove } = temporaryDataFolder();
    cleanUps.push(remove);
    return folder;
  };
  const open = (version: Version, folder: DataFolder, through?: Through): Stage => {
    const stage = openStage(version, issuer, AT, folder, through);
    cleanUps.push(() => stage.driver.close());
    return stage;
  };
  return {
    issuer,
    newFolder,
    open,
    /** Has this done by `clear`. */
    later: (cleanUp: () => unknown) => cleanUps.push(cleanUp),
    /** All that the version before left, in a folder of its own, for whichever version is opened on it. */
    restored: async ({ azurite, change = async (rows) => rows }: Restoring = {}) => {
      const folder = newFolder();
      writeKeys(folder, recording.keys);
      const store = azurite?.store() ?? sqliteTableStore(folder.database);
      const marked = await restore(store, await change(recording.rows, folder));
      if (azurite === undefined) await store.close();
      const through: Through = (opened) => marked(azurite === undefined ? opened : store);
      return (version: Version) => open(version, folder, through);
    },
    clear: async () => {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    },
    stop: () => issuer.stop(),
  };
}

export type Bench = Awaited<ReturnType<typeof startBench>>;
