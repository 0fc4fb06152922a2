import { err, ok, type Result } from '../result.ts';

export const CYCLE_STATES = ['planned', 'open', 'closing', 'released', 'cancelled'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];
export type CycleEvent = 'open' | 'close' | 'release' | 'cancel';
export type TransitionError = {
  readonly code: 'invalid_transition';
  readonly from: CycleState;
  readonly event: CycleEvent;
};

const NEXT: Readonly<Record<CycleState, Partial<Record<CycleEvent, CycleState>>>> = {
  planned: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closing', cancel: 'cancelled' },
  closing: { release: 'released', cancel: 'cancelled' },
  released: {},
  cancelled: {},
};

/** The only way a cycle changes state; there is no way back, and only `cancel` skips states. */
export function transition(
  from: CycleState,
  event: CycleEvent,
): Result<CycleState, TransitionError> {
  const to = NEXT[from][event];
  return to === undefined ? err({ code: 'invalid_transition', from, event }) : ok(to);
}

/** When a cycle takes answers: it is open, and `now` lies in [opensAt, closesAt). */
export function takesAnswers(
  cycle: { readonly state: CycleState; readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): boolean {
  return cycle.state === 'open' && now >= cycle.opensAt && now < cycle.closesAt;
}
