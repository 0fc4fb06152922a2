const DATABASE = 'samenhang';
const DRAFTS = 'drafts';

/** Sealed bytes under a name that tells nothing, and when they are of no more use. */
export interface SealedDraft {
  readonly name: string;
  readonly sealed: ArrayBuffer;
  /** ISO 8601. */
  readonly until: string;
}

/**
 * What the browser keeps over a reload or a crash: `draft` in place of those names, or nothing. All
 * of it or none. Every function here rejects where the browser keeps nothing for us.
 */
export async function replaceDrafts(names: readonly string[], draft?: SealedDraft): Promise<void> {
  await inDrafts('readwrite', (drafts) => {
    for (const name of names) drafts.delete(name);
    return draft === undefined ? undefined : drafts.put(draft);
  });
}

/** The sealed drafts of which the name starts so. */
export async function findDrafts(start: string): Promise<readonly SealedDraft[]> {
  const all = await inDrafts<SealedDraft[]>('readonly', (drafts) => drafts.getAll());
  return all.filter(({ name }) => name.startsWith(start));
}

/** Deletes what is left of cycles that have closed since. */
export async function deleteDraftsBefore(now: string): Promise<void> {
  const all = await inDrafts<SealedDraft[]>('readonly', (drafts) => drafts.getAll());
  await replaceDrafts(all.filter(({ until }) => until <= now).map(({ name }) => name));
}

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      void request.result.createObjectStore(DRAFTS, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Settles when the transaction is on the disk, not merely handed over. */
async function inDrafts<T>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<T>,
): Promise<T>;
async function inDrafts(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown>;
async function inDrafts(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  const transaction = (await database()).transaction(DRAFTS, mode, { durability: 'strict' });
  const request = act(transaction.objectStore(DRAFTS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
