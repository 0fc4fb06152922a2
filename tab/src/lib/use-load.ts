import { useCallback, useEffect, useState } from 'react';
import type { Fault } from './fault.ts';

export type Loading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly body: T };

type Outcome<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Loads when shown, again when asked, and by itself when the connection comes back.
 * `load` must be the same function as long as it loads the same thing.
 */
export function useLoad<T>(load: () => Promise<Outcome<T>>) {
  const [run, setRun] = useState({ load });
  const [state, setState] = useState<Loading<T>>({ status: 'loading' });
  if (run.load !== load) setRun({ load });

  useEffect(() => {
    let current = true;
    setState({ status: 'loading' });
    void run
      .load()
      .catch(broken)
      .then((outcome) => {
        if (current) setState(stateOf(outcome));
      });
    return () => {
      current = false;
    };
  }, [run]);

  const again = useCallback(() => setRun({ load }), [load]);
  useWhenOnline(again, state.status === 'failed' && state.fault.kind === 'offline');
  return { state, again };
}

/** A fault of ours, such as an answer in a form that we do not know, is shown like any other. */
function broken(): Outcome<never> {
  return { ok: false, fault: { kind: 'problem', code: 'internal_error' } };
}

function stateOf<T>(outcome: Outcome<T>): Loading<T> {
  return outcome.ok
    ? { status: 'ready', body: outcome.body }
    : { status: 'failed', fault: outcome.fault };
}

function useWhenOnline(act: () => void, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    window.addEventListener('online', act);
    return () => window.removeEventListener('online', act);
  }, [act, wanted]);
}
