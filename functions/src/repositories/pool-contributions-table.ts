import type { Segment } from '@samenhang/shared/api/segments';
import type { PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import { type TableStore, WHATEVER } from '../ports/table-store.ts';
import { poolContributionKey } from './keys.ts';
import { poolScoresSchema } from './pool-scores.ts';
import { putOver } from './put-over.ts';

const row = z.object({
  InstrumentVersion: z.string(),
  ClosedAt: z.iso.datetime(),
  ...poolScoresSchema.shape,
});

/** An organisation's scores, and with which statements and when they were measured. */
export interface StoredContribution {
  readonly scores: PoolContribution;
  readonly instrumentVersion: string;
  readonly closedAt: Date;
}

/** Table `PoolContributions`: what each organisation of a segment shares now; one row each. */
export function poolContributionsRepository(store: TableStore) {
  const find = async (segment: Segment, tenant: string) => {
    const entity = await store.get('PoolContributions', poolContributionKey(segment, tenant));
    if (entity === undefined) return undefined;
    const { InstrumentVersion, ClosedAt, ...scores } = row.parse(entity.properties);
    const found: StoredContribution = {
      scores,
      instrumentVersion: InstrumentVersion,
      closedAt: new Date(ClosedAt),
    };
    return { ...found, etag: entity.etag };
  };
  return {
    find: async (segment: Segment, tenant: string): Promise<StoredContribution | undefined> =>
      find(segment, tenant),
    /** Writes a contribution unless one of the same cycle or a later one is there. */
    offer: async (
      segment: Segment,
      tenant: string,
      { scores, instrumentVersion, closedAt }: StoredContribution,
    ): Promise<Result<undefined, 'concurrent_writing'>> => {
      const present = await find(segment, tenant);
      if (present !== undefined && present.closedAt >= closedAt) return ok(undefined);
      const key = poolContributionKey(segment, tenant);
      const properties = {
        InstrumentVersion: instrumentVersion,
        ClosedAt: closedAt.toISOString(),
        ...scores,
      };
      const written = await store.transact('PoolContributions', [
        putOver(present?.etag, key, properties),
      ]);
      return written.ok ? ok(undefined) : err('concurrent_writing');
    },
    remove: async (segment: Segment, tenant: string): Promise<void> => {
      const key = poolContributionKey(segment, tenant);
      // Where there is none, there is nothing to remove.
      await store.transact('PoolContributions', [{ kind: 'delete', key, etag: WHATEVER }]);
    },
  };
}
