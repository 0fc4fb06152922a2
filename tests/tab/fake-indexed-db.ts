/** How a store behaves: as it should, or as one that a device or another window has spoilt. */
export type Manner = 'sound' | 'silent' | 'blocked' | 'refused' | 'forbidden' | 'broken' | 'full';

type Row = { readonly name: string };

/**
 * The part of IndexedDB that the tab uses, over one map; its manner can be changed. The types are those
 * of the browser only as far as they are used, so it is put in place whole.
 */
export function fakeIndexedDb() {
  const rows = new Map<string, Row>();
  const state: { manner: Manner; next?: Manner } = { manner: 'sound' };
  const later = (act: () => void) => void Promise.resolve().then(act);

  const transaction = () => {
    let afterRead = false;
    const one: Record<string, unknown> = {
      error: new DOMException('the disk is full', 'QuotaExceededError'),
      objectStore: () => ({
        delete: (name: string) => void (state.manner === 'full' || rows.delete(name)),
        put: (row: Row) => void (state.manner === 'full' || rows.set(row.name, row)),
        getAll: () => {
          afterRead = true;
          return { result: [...rows.values()] };
        },
      }),
    };
    later(() => {
      if (state.manner === 'silent') return;
      call(one[state.manner === 'full' ? 'onabort' : 'oncomplete']);
      if (afterRead) state.manner = state.next ?? state.manner;
    });
    return one;
  };
  const open = () => {
    if (state.manner === 'forbidden') throw new DOMException('denied', 'SecurityError');
    const request: Record<string, unknown> = { result: { transaction } };
    later(() => {
      if (state.manner === 'blocked') return call(request.onblocked);
      if (state.manner !== 'refused' && state.manner !== 'broken') return call(request.onsuccess);
      const name = state.manner === 'refused' ? 'InvalidStateError' : 'UnknownError';
      request.error = new DOMException('no', name);
      call(request.onerror);
    });
    return request;
  };
  Object.defineProperty(globalThis, 'indexedDB', { value: { open }, configurable: true });
  const become = (manner: Manner) => {
    state.manner = manner;
    delete state.next;
  };
  /** Once it was read. */
  const becomeAfterRead = (manner: Manner) => {
    state.next = manner;
  };
  return { rows, become, becomeAfterRead };
}

function call(handler: unknown): void {
  if (typeof handler === 'function') handler();
}
