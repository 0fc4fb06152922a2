import { type Picks, picksSchema } from '@samenhang/shared/api/picks';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { picksKey } from './keys.ts';
import { putOver } from './put-over.ts';
import { revisionOf } from './revision.ts';

export interface StoredPicks {
  readonly picks: Picks;
  /** Of the content: the same for the same choice. */
  readonly revision: string;
  readonly etag: string;
}

type Place = Readonly<Record<'tenant' | 'unit' | 'cycle', string>>;

/** Table `Actions`: what a unit chose from the result of a cycle. */
export function picksRepository(store: TableStore) {
  return {
    find: async ({ tenant, unit, cycle }: Place): Promise<StoredPicks | undefined> => {
      const entity = await store.get('Actions', picksKey(tenant, unit, cycle));
      return entity && toStoredPicks(entity);
    },
    /** Over what was read under `etag`, or where there was nothing. @returns its revision. */
    write: async (
      { tenant, unit, cycle }: Place,
      picks: Picks,
      etag: string | undefined,
    ): Promise<Result<string, 'changed'>> => {
      const key = picksKey(tenant, unit, cycle);
      const properties = { Picks: JSON.stringify(picks) };
      const written = await store.transact('Actions', [putOver(etag, key, properties)]);
      return written.ok ? ok(revisionOf(properties.Picks)) : err('changed');
    },
  };
}

function toStoredPicks({ properties, etag }: Entity): StoredPicks {
  const text = String(properties.Picks);
  return { picks: parseStored(picksSchema, JSON.parse(text)), revision: revisionOf(text), etag };
}
