import { TAKE_BACK_MINUTES } from '../thresholds.ts';
import type { CycleState } from './life-cycle.ts';

/** A cycle, as far as it says when somebody or the clock opened it; an earlier version did not. */
interface Opened {
  readonly state: CycleState;
  readonly launch?: { readonly openedAt?: Date | undefined } | undefined;
}

/**
 * Until when an opening can be taken back: for a quarter of an hour, before anybody is told of it.
 * `null` where it cannot be.
 */
export function takeBackUntil({ state, launch }: Opened): Date | null {
  const openedAt = launch?.openedAt;
  if (state !== 'open' || openedAt === undefined) return null;
  return new Date(openedAt.getTime() + TAKE_BACK_MINUTES * 60_000);
}

/** Whether its opening can be taken back now. */
export function canTakeBack(cycle: Opened, now: Date): boolean {
  const until = takeBackUntil(cycle);
  return until !== null && now <= until;
}
