import { IDENTIFIER } from '@samenhang/shared/identifiers';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Key, Operation, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { reviewKey, reviewPartition, reviewPartKey } from './keys.ts';
import { putOver } from './put-over.ts';
import { type StoredReview, toRow, toStoredReview, type UnitReview } from './review-rows.ts';

/** What one person brought into a review, as it is kept. */
export interface SealedPart {
  readonly key: Key;
  readonly sealed: Uint8Array;
  readonly etag: string;
}

/** A row of somebody's part, to be written with what it changes of the review. */
export interface PartToWrite {
  readonly key: Key;
  readonly sealed: Uint8Array;
  /** Of the row it replaces. */
  readonly over: string | undefined;
}

const partRow = z.object({ Sealed: z.instanceof(Uint8Array) });

/**
 * Table `Reviews`: where a review stands, in one row, and beside it a row of each person. Every write is
 * over what was read of the review, so that no part is taken that it no longer takes.
 */
export function reviewsRepository(store: TableStore) {
  return {
    /** One point read. */
    find: async (tenant: string, id: string): Promise<StoredReview | undefined> => {
      // What cannot name a review may not even fit a key.
      if (!IDENTIFIER.test(id)) return undefined;
      const entity = await store.get('Reviews', reviewKey(tenant, id));
      return entity && toStoredReview(entity);
    },
    create: (tenant: string, review: UnitReview) => write(store, tenant, review, undefined),
    replace: (tenant: string, { etag, ...review }: StoredReview) =>
      write(store, tenant, review, etag),
    /** The review with somebody's part, or neither. */
    writePart: (tenant: string, { etag, ...review }: StoredReview, part: PartToWrite) =>
      write(store, tenant, review, etag, [putOver(part.over, part.key, { Sealed: part.sealed })]),
    partKey: reviewPartKey,
    findPart: async (key: Key): Promise<SealedPart | undefined> => {
      const entity = await store.get('Reviews', key);
      return entity && toSealedPart(entity);
    },
    parts: async (tenant: string, id: string): Promise<SealedPart[]> => {
      const found: SealedPart[] = [];
      const partition = reviewPartition(tenant, id);
      for await (const entity of store.range('Reviews', partition, PARTS)) {
        found.push(toSealedPart(entity));
      }
      return found;
    },
    /** Leaves of it the row of the review alone, where there is one. */
    removeParts: async (tenant: string, id: string): Promise<void> => {
      const key = reviewKey(tenant, id);
      const entity = await store.get('Reviews', key);
      const rows = entity === undefined ? [] : [{ key, properties: entity.properties }];
      const made = await makePartition(store, 'Reviews', reviewPartition(tenant, id), rows);
      if (!made.ok) throw new Error('a review that is done changed');
    },
  };
}

/** Of each person; `p}` comes after every row that begins with `p|`. */
const PARTS = { from: 'p|', before: 'p}' };

async function write(
  store: TableStore,
  tenant: string,
  review: UnitReview,
  etag: string | undefined,
  beside: readonly Operation[] = [],
): Promise<Result<StoredReview, 'changed'>> {
  const put = putOver(etag, reviewKey(tenant, review.id), toRow(review));
  const written = await store.transact('Reviews', [put, ...beside]);
  return written.ok ? ok({ ...review, etag: written.value[0] ?? '' }) : err('changed');
}

function toSealedPart({ key, etag, properties }: Entity): SealedPart {
  return { key, etag, sealed: partRow.parse(properties).Sealed };
}
