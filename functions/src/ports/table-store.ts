import type { Result } from '@samenhang/shared/result';

/** Every table there is; SQLite's adapter makes them itself, Azure's finds them there. */
export const TABLES = [
  'Tenants',
  'People',
  'Units',
  'Imports',
  'Cycles',
  'Audience',
  'Responses',
  'Partials',
  'Jobs',
  'Releases',
  'Comments',
  'Actions',
  'Participation',
  'Norms',
  'PoolContributions',
  'PoolReleases',
  'Notices',
  'Reviews',
  'Tabs',
  'Audit',
] as const;
export type Table = (typeof TABLES)[number];

/** Where an entity lives. Keys are well-formed text without `/ \ # ?` and control characters. */
export interface Key {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** Numbers are finite doubles, bytes at most 64 KiB, text at most 32 Ki UTF-16 units. */
export type Value = string | number | boolean | Uint8Array;
export type Properties = Readonly<Record<string, Value>>;

export interface Entity {
  readonly key: Key;
  /** Opaque; differs after every write. */
  readonly etag: string;
  readonly properties: Properties;
}

/** As the ETag of a delete: whatever is there, as long as something is. */
export const WHATEVER = '*';

/**
 * There is no blind overwrite: only `merge`, and a delete of {@link WHATEVER}, are content with the
 * entity being there at all.
 */
export type Operation =
  | { readonly kind: 'create'; readonly key: Key; readonly properties: Properties }
  | {
      readonly kind: 'replace';
      readonly key: Key;
      readonly etag: string;
      readonly properties: Properties;
    }
  | { readonly kind: 'merge'; readonly key: Key; readonly properties: Properties }
  | { readonly kind: 'delete'; readonly key: Key; readonly etag: string };

/** Which operation failed, and so the whole transaction. */
export interface TransactionFailure {
  readonly index: number;
  /** create: `exists`; replace and delete: `changed` or `missing`; merge: `missing`. */
  readonly reason: 'exists' | 'changed' | 'missing';
}

/** Row keys in [from, before), both optional. */
export interface RowRange {
  readonly from?: string;
  readonly before?: string;
}

/**
 * Table Storage as this product uses it. Row keys are ordered by their UTF-16 units.
 * A caller's mistake (an illegal key, 101 operations, two partitions) is thrown as
 * {@link TableLimitError} by `limits.ts`; a store that does not answer, or of which nobody knows
 * whether it committed, as {@link StorageUnavailableError}.
 */
export interface TableStore {
  get(table: Table, key: Key): Promise<Entity | undefined>;
  /** The entities of one partition in key order, however many pages that takes. */
  range(table: Table, partitionKey: string, rows?: RowRange): AsyncIterable<Entity>;
  /**
   * All of 1 to 100 operations in one partition, or none of them.
   * @returns the new ETag of each operation's entity ('' for a delete).
   */
  transact(
    table: Table,
    operations: readonly Operation[],
  ): Promise<Result<readonly string[], TransactionFailure>>;
  /** Settles when what was deleted before can be found nowhere in the store's own files. */
  forgetDeleted(): Promise<void>;
  close(): Promise<void>;
}

/** The store, or the keeper of keys, did not answer. What was sent may or may not have been committed. */
export class StorageUnavailableError extends Error {
  readonly code = 'storage_unavailable';

  constructor(cause: unknown) {
    super('the store did not answer', { cause });
    this.name = 'StorageUnavailableError';
  }
}

/** By its code, as the class of a platform built apart is another one. */
export function isStorageUnavailable(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'storage_unavailable'
  );
}
