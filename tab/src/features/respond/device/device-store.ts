import { within } from '../../../lib/within.ts';

const DATABASE = 'samenhang';
const DRAFTS = 'drafts';

/** A device answers at once; a store that another window blocks may never do. */
const ANSWERS_WITHIN = 5_000;

/** Sealed bytes under a name that tells nothing. */
export interface SealedDraft {
  readonly name: string;
  readonly sealed: ArrayBuffer;
  /** Of which cycle, as `roundMark` has it; what earlier versions kept has none. */
  readonly round?: string;
  /** When the cycle was to close, ISO 8601; earlier versions kept this instead. */
  readonly until?: string;
}

/** The browser has no store for us, or none that we may open: so nothing was ever kept. */
export class NoStoreError extends Error {
  override readonly name = 'NoStoreError';
}

/**
 * What the browser keeps over a reload or a crash: `draft` in place of those names, or nothing. All
 * of it or none. Every function here rejects where that is not certain, and in time.
 */
export async function replaceDrafts(names: readonly string[], draft?: SealedDraft): Promise<void> {
  await inDrafts('readwrite', (drafts) => {
    for (const name of names) drafts.delete(name);
    return draft === undefined ? undefined : drafts.put(draft);
  });
}

export async function allDrafts(): Promise<readonly SealedDraft[]> {
  return inDrafts<SealedDraft[]>('readonly', (drafts) => drafts.getAll());
}

/** The sealed drafts of which the name starts so. */
export async function findDrafts(start: string): Promise<readonly SealedDraft[]> {
  return (await allDrafts()).filter(({ name }) => name.startsWith(start));
}

let opened: Promise<IDBDatabase> | undefined;

/** What could not be opened is tried again by the next who asks. */
function database(): Promise<IDBDatabase> {
  if (opened !== undefined) return opened;
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = openRequest();
    request.onupgradeneeded = () =>
      void request.result.createObjectStore(DRAFTS, { keyPath: 'name' });
    request.onsuccess = () => resolve(forgottenWhenClosed(request.result));
    request.onerror = () => reject(refusalOf(request.error));
  });
  opened = opening;
  opening.catch(() => {
    opened = undefined;
  });
  return opening;
}

function openRequest(): IDBOpenDBRequest {
  try {
    return indexedDB.open(DATABASE, 1);
  } catch {
    throw new NoStoreError();
  }
}

/** What browsers say that keep nothing for a page like this one. */
const REFUSALS = ['SecurityError', 'InvalidStateError', 'NotAllowedError'];

function refusalOf(error: DOMException | null): Error | null {
  return error !== null && REFUSALS.includes(error.name) ? new NoStoreError() : error;
}

/** A browser may close a database, as when its data are cleared; a newer version of us wants it closed. */
function forgottenWhenClosed(found: IDBDatabase): IDBDatabase {
  const forget = () => {
    opened = undefined;
  };
  found.onclose = forget;
  found.onversionchange = () => {
    forget();
    found.close();
  };
  return found;
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
  const store = await within(ANSWERS_WITHIN, database());
  const transaction = store.transaction(DRAFTS, mode, { durability: 'strict' });
  const request = act(transaction.objectStore(DRAFTS));
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
  return within(ANSWERS_WITHIN, done);
}
