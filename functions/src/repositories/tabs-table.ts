import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { tabKey } from './keys.ts';
import { putOver } from './put-over.ts';
import { revisionOf } from './revision.ts';

const row = z.object({ Unit: z.string(), By: z.string(), At: z.iso.datetime() });

/** What a tab of a channel, chat or meeting shows, and who settled that. */
interface TabSetting {
  readonly unit: string;
  /** Entra object id. */
  readonly by: string;
  readonly at: Date;
}

export interface StoredTab extends TabSetting {
  readonly revision: string;
  readonly etag: string;
}

/** Table `Tabs`. */
export function tabsRepository(store: TableStore) {
  return {
    find: async (tenant: string, tab: string): Promise<StoredTab | undefined> => {
      const entity = await store.get('Tabs', tabKey(tenant, tab));
      if (entity === undefined) return undefined;
      const { Unit, By, At } = row.parse(entity.properties);
      const setting = { unit: Unit, by: By, at: new Date(At) };
      return { ...setting, revision: revisionOfTab(setting), etag: entity.etag };
    },
    /** Over what was read under `etag`, or where there was nothing. @returns its revision. */
    write: async (
      tenant: string,
      tab: string,
      setting: TabSetting,
      etag: string | undefined,
    ): Promise<Result<string, 'changed'>> => {
      const properties = { Unit: setting.unit, By: setting.by, At: setting.at.toISOString() };
      const written = await store.transact('Tabs', [
        putOver(etag, tabKey(tenant, tab), properties),
      ]);
      return written.ok ? ok(revisionOfTab(setting)) : err('changed');
    },
  };
}

const revisionOfTab = ({ unit, by, at }: TabSetting) =>
  revisionOf(`${unit} ${by} ${at.toISOString()}`);
