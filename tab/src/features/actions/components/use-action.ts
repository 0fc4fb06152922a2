import type { ActionView } from '@samenhang/shared/api/actions';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import { useEffect, useRef, useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { changeAction } from '../api/plan.ts';

export interface OwnedAction {
  /** As it stands now. */
  readonly action: ActionView;
  readonly busy: boolean;
  readonly fault: Fault | null;
  /** What it was before the last press, to be undone; `null` where nothing was pressed. */
  readonly before: ActionState | null;
  press(state: ActionState): void;
  undo(): void;
  /** Does again what failed. */
  again(): void;
}

/** What became of an action, and what its state was before. */
export type OnChanged = (after: ActionView, before: ActionState) => void;

/**
 * An action whose state changes in one press.
 * @param onOvertaken somebody else changed it meanwhile.
 * @param onChanged for what shows more than this action.
 */
export function useAction(
  read: ActionView,
  onOvertaken: () => void,
  onChanged?: OnChanged,
): OwnedAction {
  const backend = useBackend();
  const [action, setAction] = useState(read);
  const [before, setBefore] = useState<ActionState | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    setAction(read);
    setBefore(null);
  }, [read]);
  const last = useRef<() => void>(() => {});
  const change = (state: ActionState, undone: ActionState | null) => {
    last.current = () => void send(state, undone);
    last.current();
  };
  const send = async (state: ActionState, undone: ActionState | null) => {
    setBusy(true);
    const reply = await changeAction(backend, action, { state });
    setBusy(false);
    const isOvertaken = !reply.ok && isProblem(reply.fault, 'etag_mismatch');
    setFault(reply.ok || isOvertaken ? null : reply.fault);
    if (isOvertaken) onOvertaken();
    if (!reply.ok) return;
    setAction(reply.body);
    setBefore(undone);
    onChanged?.(reply.body, action.state);
  };
  return {
    ...{ action, busy, fault, before },
    press: (state) => {
      if (state !== action.state) change(state, action.state);
    },
    undo: () => {
      if (before !== null) change(before, null);
    },
    again: () => last.current(),
  };
}
