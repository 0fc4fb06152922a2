import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteTableStore } from '@samenhang/local/platform/sqlite-table-store';
import { describeTableStore } from './table-store-contract.ts';

describeTableStore(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-sqlite-'));
  const store = sqliteTableStore(join(folder, 'samenhang.db'));
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
