import type { Clock } from '@samenhang/functions/ports/clock';
import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import { withPassingFaults } from '@samenhang/functions/ports/passing-faults';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import type { DataFolder } from './data-folder.ts';
import { fileKeyWrap } from './file-key-wrap.ts';
import { sqliteTableStore } from './sqlite-table-store.ts';

export interface LocalPlatform {
  readonly store: TableStore;
  readonly keyWrap: KeyWrap;
  readonly clock: Clock;
}

/** What Azure brings, from one folder of this machine. */
export function openLocalPlatform(folder: DataFolder): LocalPlatform {
  return {
    store: sqliteTableStore(folder.database),
    keyWrap: withPassingFaults(fileKeyWrap(folder.keys)),
    clock: () => new Date(),
  };
}
