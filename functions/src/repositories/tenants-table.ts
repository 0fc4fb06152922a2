import { SEGMENTS, type Segment } from '@samenhang/shared/api/segments';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import { type Entity, type TableStore, WHATEVER } from '../ports/table-store.ts';
import { poolMembershipKey, tenantKey } from './keys.ts';
import type { PeopleVersion } from './people-table.ts';
import { putOver } from './put-over.ts';

const row = z.object({ OrganisationVersion: z.string(), PeopleOf: z.string().optional() });

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

/** The organisation of today, with the ETag of the row that says so. */
export interface CurrentOrganisation extends PeopleVersion {
  readonly etag: string;
}

type Written = Result<undefined, 'concurrent_writing'>;

/** Table `Tenants`: what holds for a whole tenant. */
export function tenantsRepository(store: TableStore) {
  return {
    /** The version of the organisation that the next cycle takes. */
    organisation: async (tenant: string): Promise<CurrentOrganisation | undefined> => {
      const entity = await store.get('Tenants', tenantKey(tenant));
      return entity && toOrganisation(entity);
    },
    /** Makes a version the current one, where that is still the one that `over` was. */
    setOrganisation: async (
      tenant: string,
      { version, buckets }: Required<PeopleVersion>,
      over: CurrentOrganisation | undefined,
    ): Promise<Written> => {
      const properties = { OrganisationVersion: version, PeopleOf: `${buckets} ${version}` };
      const written = await store.transact('Tenants', [
        putOver(over?.etag, tenantKey(tenant), properties),
      ]);
      return written.ok ? ok(undefined) : err('concurrent_writing');
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

/** 0.1.0 says no more than the version, and says so over what is there: then its people have none. */
function toOrganisation({ etag, properties }: Entity): CurrentOrganisation {
  const { OrganisationVersion: version, PeopleOf } = row.parse(properties);
  const [buckets, of] = PeopleOf?.split(' ') ?? [];
  return { version, etag, ...(of === version && { buckets: Number(buckets) }) };
}
