import { SEGMENTS, type Segment } from '@samenhang/shared/api/segments';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import { type TableStore, WHATEVER } from '../ports/table-store.ts';
import { poolMembershipKey, tenantKey } from './keys.ts';
import { putOver } from './put-over.ts';

const row = z.object({ OrganisationVersion: z.string() });

const membershipRow = z.object({
  Segment: z.enum(SEGMENTS),
  Since: z.iso.datetime(),
  By: z.string(),
});

/** That an organisation shares its scores with the pool, and by whose word. */
export interface PoolMembership {
  readonly segment: Segment;
  readonly since: Date;
  /** Entra object id of the person who opted in. */
  readonly by: string;
}

type Written = Result<undefined, 'concurrent_writing'>;

/** Table `Tenants`: what holds for a whole tenant. */
export function tenantsRepository(store: TableStore) {
  return {
    /** The version of the organisation tree that the next cycle takes. */
    organisationVersion: async (tenant: string): Promise<string | undefined> => {
      const entity = await store.get('Tenants', tenantKey(tenant));
      return entity && row.parse(entity.properties).OrganisationVersion;
    },
    setOrganisationVersion: async (tenant: string, version: string): Promise<Written> => {
      const write = { key: tenantKey(tenant), properties: { OrganisationVersion: version } };
      const merged = await store.transact('Tenants', [{ kind: 'merge', ...write }]);
      if (merged.ok) return ok(undefined);
      const created = await store.transact('Tenants', [{ kind: 'create', ...write }]);
      return created.ok ? ok(undefined) : err('concurrent_writing');
    },
    poolMembership: async (tenant: string): Promise<PoolMembership | undefined> => {
      const entity = await store.get('Tenants', poolMembershipKey(tenant));
      if (entity === undefined) return undefined;
      const { Segment, Since, By } = membershipRow.parse(entity.properties);
      return { segment: Segment, since: new Date(Since), by: By };
    },
    setPoolMembership: async (
      tenant: string,
      { segment, since, by }: PoolMembership,
    ): Promise<Written> => {
      const key = poolMembershipKey(tenant);
      const present = await store.get('Tenants', key);
      const properties = { Segment: segment, Since: since.toISOString(), By: by };
      const written = await store.transact('Tenants', [putOver(present?.etag, key, properties)]);
      return written.ok ? ok(undefined) : err('concurrent_writing');
    },
    endPoolMembership: async (tenant: string): Promise<void> => {
      const key = poolMembershipKey(tenant);
      // Where there is none, it has ended.
      await store.transact('Tenants', [{ kind: 'delete', key, etag: WHATEVER }]);
    },
  };
}
