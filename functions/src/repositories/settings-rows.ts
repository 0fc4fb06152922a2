import { type Checks, type Settings, settingsSchema } from '@samenhang/shared/api/settings';
import { CHECK_STATES, CHECKS, type Check } from '@samenhang/shared/api/settings-words';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Properties, TableStore } from '../ports/table-store.ts';
import { checksKey, settingsKey } from './keys.ts';
import { fromPieces, toPieces } from './pieces.ts';
import { putOver } from './put-over.ts';
import { revisionOf } from './revision.ts';

export interface StoredSettings {
  readonly settings: Settings;
  /** Of the content: the same for the same settings. */
  readonly revision: string;
  readonly etag: string;
}

export type TriedCheck = Checks['items'][number] & { readonly at: string };

const arrived = z.iso.datetime();
const tried = z.templateLiteral([z.enum(CHECK_STATES), ' ', z.iso.datetime()]);

/** Rows `settings` and `checks` of table `Tenants`. */
export function settingsRepository(store: TableStore) {
  return {
    find: async (tenant: string): Promise<StoredSettings | undefined> => {
      const entity = await store.get('Tenants', settingsKey(tenant));
      if (entity === undefined) return undefined;
      const body = fromPieces(entity.properties);
      const settings = parseStored(settingsSchema, JSON.parse(body.toString()));
      return { settings, revision: revisionOf(body), etag: entity.etag };
    },
    /**
     * Writes over what was read under `etag`, or where there was none.
     * @returns the revision; `changed` where somebody else wrote meanwhile.
     */
    write: async (
      tenant: string,
      settings: Settings,
      etag: string | undefined,
    ): Promise<Result<string, 'changed'>> => {
      const body = Buffer.from(JSON.stringify(settings));
      const written = await store.transact('Tenants', [
        putOver(etag, settingsKey(tenant), toPieces(body)),
      ]);
      return written.ok ? ok(revisionOf(body)) : err('changed');
    },
    /** What became of the last try of each check that anybody has tried. */
    tries: async (tenant: string): Promise<readonly TriedCheck[]> => {
      const entity = await store.get('Tenants', checksKey(tenant));
      return CHECKS.flatMap((check) => toTried(check, entity?.properties[check]));
    },
    /** Writes down what became of a try, beside those of the other checks. */
    keepTry: async (tenant: string, { check, state, at }: TriedCheck): Promise<void> => {
      await keepCheck(store, tenant, { [check]: `${state} ${at}` });
    },
    /** Writes down that a message arrived which was sent at `asked`, by ISO 8601. */
    keepArrival: (tenant: string, asked: string): Promise<void> =>
      keepCheck(store, tenant, { arrived: asked }),
    /** When the message was sent that arrived last. */
    arrival: async (tenant: string): Promise<string | undefined> => {
      const entity = await store.get('Tenants', checksKey(tenant));
      return arrived.safeParse(entity?.properties.arrived).data;
    },
  };
}

async function keepCheck(store: TableStore, tenant: string, properties: Properties): Promise<void> {
  const write = { key: checksKey(tenant), properties };
  const merged = await store.transact('Tenants', [{ kind: 'merge', ...write }]);
  if (merged.ok) return;
  // Where somebody else created it meanwhile, theirs is as new as this one.
  await store.transact('Tenants', [{ kind: 'create', ...write }]);
}

function toTried(check: Check, stored: unknown): TriedCheck[] {
  // A state that a later version knows is not known here, and can be tried again.
  const parsed = tried.safeParse(stored);
  if (!parsed.success) return [];
  const [word, at = ''] = parsed.data.split(' ');
  const state = CHECK_STATES.find((known) => known === word);
  return state === undefined ? [] : [{ check, state, at }];
}
