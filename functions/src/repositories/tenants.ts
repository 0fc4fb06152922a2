import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { tenantKey } from './keys.ts';

const row = z.object({ OrganisationVersion: z.string() });

/** Table `Tenants`: what holds for a whole tenant. */
export function tenantsRepository(store: TableStore) {
  return {
    /** Settles when the store answers. */
    ping: async (): Promise<void> => {
      await store.get('Tenants', tenantKey('ping'));
    },
    /** The version of the organisation tree that the next cycle takes. */
    organisationVersion: async (tenant: string): Promise<string | undefined> => {
      const entity = await store.get('Tenants', tenantKey(tenant));
      return entity && row.parse(entity.properties).OrganisationVersion;
    },
    setOrganisationVersion: (tenant: string, version: string) => {
      const key = tenantKey(tenant);
      return makePartition(store, 'Tenants', key.partitionKey, [
        { key, properties: { OrganisationVersion: version } },
      ]);
    },
  };
}
