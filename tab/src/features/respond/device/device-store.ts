const DATABASE = 'samenhang';
const DRAFTS = 'drafts';

/** Sealed bytes under a name that tells nothing, and when they are of no more use. */
export interface SealedDraft {
  readonly name: string;
  readonly sealed: ArrayBuffer;
  /** ISO 8601. */
  readonly until: string;
}

/** What the browser keeps over a reload or a crash. Every function rejects where it may not. */
export async function putDraft(draft: SealedDraft): Promise<void> {
  await inDrafts('readwrite', (drafts) => drafts.put(draft));
}

export async function deleteDraft(name: string): Promise<void> {
  await inDrafts('readwrite', (drafts) => drafts.delete(name));
}

/** The sealed draft of that name, if there is one. */
export async function findDraft(name: string): Promise<SealedDraft | undefined> {
  return inDrafts<SealedDraft | undefined>('readonly', (drafts) => drafts.get(name));
}

/** Deletes what is left of cycles that have closed since. */
export async function deleteDraftsBefore(now: string): Promise<void> {
  const all = await inDrafts<SealedDraft[]>('readonly', (drafts) => drafts.getAll());
  for (const { name, until } of all) if (until <= now) await deleteDraft(name);
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
  act: (drafts: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const transaction = (await database()).transaction(DRAFTS, mode, { durability: 'strict' });
  const request = act(transaction.objectStore(DRAFTS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
