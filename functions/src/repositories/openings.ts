import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { openingKey } from './keys.ts';
import { putOver } from './put-over.ts';

const row = z.object({ Cycle: z.string() });

/** Which cycle has the tenant's one place to be open, with the ETag of the row that says so. */
export interface OpeningClaim {
  readonly cycle: string;
  readonly etag: string;
}

/** Table `Tenants`, besides the tenant itself: which of its cycles may be open. */
export function openingsRepository(store: TableStore) {
  return {
    find: async (tenant: string): Promise<OpeningClaim | undefined> => {
      const entity = await store.get('Tenants', openingKey(tenant));
      return entity && { cycle: row.parse(entity.properties).Cycle, etag: entity.etag };
    },
    /** Over the claim of that ETag; without one, where there is none. Returns the new ETag. */
    claim: async (
      tenant: string,
      cycle: string,
      over: string | undefined,
    ): Promise<Result<string, 'concurrent_writing'>> => {
      const operation = putOver(over, openingKey(tenant), { Cycle: cycle });
      const written = await store.transact('Tenants', [operation]);
      return written.ok ? ok(written.value[0] ?? '') : err('concurrent_writing');
    },
    end: async (tenant: string, { etag }: Pick<OpeningClaim, 'etag'>): Promise<void> => {
      // Where somebody else wrote first, the claim is theirs now.
      await store.transact('Tenants', [{ kind: 'delete', key: openingKey(tenant), etag }]);
    },
  };
}
