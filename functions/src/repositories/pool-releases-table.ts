import type { Norm } from '@samenhang/shared/api/norm';
import type { Segment } from '@samenhang/shared/api/segments';
import type { PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import type { PastContributions } from '@samenhang/shared/benchmarks/pool-release';
import { storedNormSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Properties, RowRange, TableStore } from '../ports/table-store.ts';
import { poolContributorsKey, poolReleaseKey, poolReleasesPartition } from './keys.ts';
import { fromPieces, toPieces } from './pieces.ts';
import { poolScoresSchema } from './pool-scores.ts';

const contributorsSchema = z.record(z.string(), poolScoresSchema.nullable());

/** Rows of contributors begin with `!`, after which `"` comes. */
const CONTRIBUTORS = { before: '"' };
const RELEASES = { from: '"' };

/**
 * Table `PoolReleases`: each release of a segment, which never changes, and who contributed what to
 * it. The contributors are shown to nobody; they tell what two releases reveal together.
 */
export function poolReleasesRepository(store: TableStore) {
  const rows = (segment: Segment, range: RowRange) =>
    store.range('PoolReleases', poolReleasesPartition(segment), range);
  return {
    find: async (segment: Segment, quarter: string): Promise<Norm | undefined> => {
      const entity = await store.get('PoolReleases', poolReleaseKey(segment, quarter));
      return entity && toNorm(fromPieces(entity.properties));
    },
    latest: async (segment: Segment): Promise<Norm | undefined> => {
      let latest: Buffer | undefined;
      for await (const { properties } of rows(segment, RELEASES)) latest = fromPieces(properties);
      return latest && toNorm(latest);
    },
    /** Both rows or neither; `exists` where the quarter has its release. */
    create: async (
      segment: Segment,
      quarter: string,
      norm: Norm,
      contributions: ReadonlyMap<string, PoolContribution>,
    ): Promise<Result<undefined, 'exists'>> => {
      const created = await store.transact('PoolReleases', [
        {
          kind: 'create',
          key: poolReleaseKey(segment, quarter),
          properties: toPieces(toBytes(norm)),
        },
        {
          kind: 'create',
          key: poolContributorsKey(segment, quarter),
          properties: toPieces(toBytes(Object.fromEntries(contributions))),
        },
      ]);
      return created.ok ? ok(undefined) : err('exists');
    },
    /** What each organisation contributed to every release so far. */
    contributors: async (segment: Segment): Promise<PastContributions[]> => {
      const releases: PastContributions[] = [];
      for await (const { properties } of rows(segment, CONTRIBUTORS)) {
        releases.push(new Map(Object.entries(toContributors(properties))));
      }
      return releases;
    },
    /** Forgets the scores an organisation contributed, but not that it did. */
    forget: (segment: Segment, tenant: string) => forget(store, segment, tenant),
  };
}

async function forget(
  store: TableStore,
  segment: Segment,
  tenant: string,
): Promise<Result<undefined, 'concurrent_writing'>> {
  const found: Entity[] = [];
  const partition = poolReleasesPartition(segment);
  for await (const entity of store.range('PoolReleases', partition, CONTRIBUTORS)) {
    found.push(entity);
  }
  for (const { key, etag, properties } of found) {
    const contributors = toContributors(properties);
    if ((contributors[tenant] ?? null) === null) continue;
    const kept = toPieces(toBytes({ ...contributors, [tenant]: null }));
    const replaced = await store.transact('PoolReleases', [
      { kind: 'replace', key, etag, properties: kept },
    ]);
    if (!replaced.ok) return err('concurrent_writing');
  }
  return ok(undefined);
}

function toBytes(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function toNorm(body: Buffer): Norm {
  return parseStored(storedNormSchema, JSON.parse(body.toString()));
}

function toContributors(properties: Properties) {
  return contributorsSchema.parse(JSON.parse(fromPieces(properties).toString()));
}
