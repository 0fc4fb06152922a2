import { useEffect, useState } from 'react';
import { type Inserted, insertText } from './insert-text.ts';
import type { OfficeFault } from './office-fault.ts';
import type { ItemKind, OpenItem, OpenItems } from './open-item.ts';

type State =
  | { readonly kind: 'idle' | 'inserting' | 'there' }
  | { readonly kind: 'inserted'; readonly into: OpenItem }
  | { readonly kind: 'failed'; readonly fault: OfficeFault };

/** Inserts when it is asked to, one time after the other, into whatever is open then. */
export function useInsert(items: OpenItems, kind: ItemKind, inserted: Inserted) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  // What was said of one item is not true of another, but for what is still to be said.
  useEffect(
    () =>
      items.onChange(() =>
        setState((before) => (before.kind === 'inserting' ? before : { kind: 'idle' })),
      ),
    [items],
  );
  const insert = async (again: boolean) => {
    if (state.kind === 'inserting') return;
    const into = items.current();
    if (into === null) return setState({ kind: 'failed', fault: 'noItem' });
    if (into.kind !== kind) return setState({ kind: 'failed', fault: 'itemSwitched' });
    setState({ kind: 'inserting' });
    const done = await insertText(into, inserted, again);
    setState(done.kind === 'inserted' ? { kind: 'inserted', into } : done);
  };
  return {
    state,
    insert: () => void insert(false),
    again: () => void insert(true),
    leave: () => setState({ kind: 'idle' }),
  };
}
