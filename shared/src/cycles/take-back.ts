import { TAKE_BACK_MINUTES } from '../thresholds.ts';
import type { CycleState } from './life-cycle.ts';

/**
 * Until when an opening can be taken back: for a quarter of an hour, before anybody is told of it.
 * `null` where it cannot be.
 */
export function takeBackUntil({
  state,
  openedAt,
}: {
  readonly state: CycleState;
  /** When somebody or the clock opened it; not known of what an earlier version opened. */
  readonly openedAt?: Date | undefined;
}): Date | null {
  if (state !== 'open' || openedAt === undefined) return null;
  return new Date(openedAt.getTime() + TAKE_BACK_MINUTES * 60_000);
}
