import type { ImportView } from '@samenhang/shared/api/organisation';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import { brokenFault } from '../../../lib/broken-fault.ts';
import type { Fault } from '../../../lib/fault.ts';
import { usePolling } from '../../../lib/use-polling.ts';
import { commitImport, readImport } from '../api/organisation.ts';
import { type Load, type Sending, sendImport } from '../api/send-import.ts';
import { afterLook, confirmationOf, isOutdated, isUnderWay } from '../model/import-steps.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const PACE = { every: 1000, atMost: 15_000 };

type Step = 'nothing' | 'sending' | 'checking' | 'checked' | 'committing' | 'done';

interface State {
  readonly step: Step;
  readonly sending: Sending | null;
  readonly sent: number;
  /** As it was seen last. */
  readonly view: ImportView | null;
  /** Why the last request brought nothing. */
  readonly fault: Fault | null;
  /** Another import came between preview and commit. */
  readonly outdated: boolean;
  /** Another import was committed first, so that this one was checked once more. */
  readonly overtaken: boolean;
  /** Whether the server has taken the commit. */
  readonly accepted: boolean;
}

const NOTHING: State = {
  ...{ step: 'nothing', sending: null, sent: 0, view: null, fault: null, outdated: false },
  ...{ accepted: false, overtaken: false },
};

/** Whether nothing is on its way, so that something may begin. */
export const isIdle = ({ step }: Pick<State, 'step'>) => step === 'nothing' || step === 'done';

export interface Import extends State {
  start(load: Load): void;
  /** With the number of leavers where there is a brake. */
  commit(leavers?: number): void;
  /** The same once more, from where it stopped. */
  again(): void;
  /** Leaves it; nothing has changed. */
  leave(): void;
}

/** An import from its first part to the organisation it becomes. */
export function useImport(): Import {
  const backend = useBackend();
  const [state, setState] = useState(NOTHING);
  const change = useCallback(
    (part: Partial<State>) => setState((before) => ({ ...before, ...part })),
    [],
  );
  const send = useCallback(
    async (sending: Sending) => {
      change({ sending, step: 'sending', fault: null });
      const progress = () => change({ sent: sending.sent });
      const fault = await sendImport(backend, sending, progress).catch(brokenFault);
      change(fault === null ? { step: 'checking' } : { fault });
    },
    [backend, change],
  );
  useFollowing(state, setState);
  const again = useCallback(() => {
    if (state.step === 'sending' && state.sending !== null) void send(state.sending);
    else change({ fault: null });
  }, [state.step, state.sending, send, change]);
  useWhenBack(state.fault, again);
  const commit = async (leavers?: number) => {
    const { view } = state;
    if (view === null || state.step !== 'checked') return;
    change({ step: 'committing', fault: null, overtaken: false });
    const reply = await commitImport(backend, view.id, confirmationOf(view, leavers));
    // A refusal, or no answer, may follow a commit that was taken.
    const now = reply.ok ? null : await readImport(backend, view.id);
    const accepted = reply.ok || (now?.ok === true && isUnderWay(now.body.state));
    if (accepted) return change({ accepted });
    const outdated = isOutdated(reply.fault);
    change({ step: 'checked', outdated, fault: outdated ? null : reply.fault });
  };
  return {
    ...state,
    again,
    start: (load) => {
      // Nothing of an import before this one is of this one.
      setState(NOTHING);
      void send({ load, id: null, sent: 0, checked: false });
    },
    commit: (leavers) => void commit(leavers),
    leave: () => setState(NOTHING),
  };
}

/** What the server makes of it, looked at until there is something to decide or to be told. */
function useFollowing(
  { step, sending, fault, accepted }: State,
  setState: Dispatch<SetStateAction<State>>,
) {
  const backend = useBackend();
  const id = sending?.id ?? null;
  const look = useCallback(async () => {
    if (id === null) return 'done';
    const reply = await readImport(backend, id);
    if (!reply.ok) return 'fault';
    const next = afterLook(reply.body.state, step);
    const view = reply.body;
    const isBack = step === 'committing' && (next === 'checking' || view.state === 'ready');
    setState((before) => {
      // Somebody may have left it meanwhile.
      if (before.step !== step) return before;
      const overtaken = before.overtaken || isBack;
      return { ...before, view, step: next, overtaken, accepted: before.accepted && !isBack };
    });
    return next === step ? 'more' : 'done';
  }, [backend, id, step, setState]);
  const waits = fault === null && (step === 'checking' || (step === 'committing' && accepted));
  usePolling(waits ? look : null, PACE);
}

/** Goes on by itself once the connection is back. */
function useWhenBack(fault: Fault | null, again: () => void): void {
  useEffect(() => {
    if (fault?.kind !== 'offline') return undefined;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [fault, again]);
}
