import { TableClient } from '@azure/data-tables';
import {
  azureTableStore,
  type TableClients,
} from '@samenhang/functions/platform/azure-table-store';
import { asUnavailable, withPassingFaults } from '@samenhang/functions/ports/passing-faults';
import type { Platform } from '@samenhang/functions/ports/platform';
import { TABLES, type TableStore } from '@samenhang/functions/ports/table-store';
import * as z from 'zod';
import { localIssuer } from '../entra/issuer.ts';
import { fileKeyWrap } from '../platform/file-key-wrap.ts';

const settings = z.object({
  /** Of Azurite's tables, such as `UseDevelopmentStorage=true`. */
  SAMENHANG_TABLES_CONNECTION: z.string(),
  /** The folder of the keys. */
  SAMENHANG_KEYS: z.string(),
  /** Where `npm start` runs, which issues tokens. */
  SAMENHANG_ISSUER: z.url(),
  SAMENHANG_CLIENT_ID: z.guid(),
  SAMENHANG_TENANTS: z.string(),
});

/**
 * What the package finds under `@samenhang/platform` when Azure Functions Core Tools run it on a laptop:
 * Azurite in place of Table Storage, keys in files, and the tokens of `npm start`.
 * @throws ZodError that names every setting that is missing.
 */
export function openPlatform(): Platform {
  const given = settings.parse(process.env);
  const clients: TableClients = (table, policies = []) =>
    TableClient.fromConnectionString(given.SAMENHANG_TABLES_CONNECTION, table, {
      allowInsecureConnection: true,
      additionalPolicies: [...policies],
    });
  let made: Promise<unknown> | undefined;
  const make = () => {
    made ??= Promise.all(TABLES.map((table) => clients(table).createTable())).catch((error) => {
      made = undefined;
      throw asUnavailable(error);
    });
    return made;
  };
  return {
    settings: {
      clientId: given.SAMENHANG_CLIENT_ID,
      tenants: new Set(given.SAMENHANG_TENANTS.split(',')),
      guests: 'refused',
    },
    store: after(make, azureTableStore(clients)),
    keyWrap: withPassingFaults(fileKeyWrap(given.SAMENHANG_KEYS)),
    issuer: localIssuer(given.SAMENHANG_ISSUER),
    clock: () => new Date(),
  };
}

/** The same store, from when its tables are there. */
function after(made: () => Promise<unknown>, store: TableStore): TableStore {
  return {
    ...store,
    get: async (table, key) => {
      await made();
      return store.get(table, key);
    },
    range: async function* (table, partitionKey, rows) {
      await made();
      yield* store.range(table, partitionKey, rows);
    },
    transact: async (table, operations) => {
      await made();
      return store.transact(table, operations);
    },
  };
}
