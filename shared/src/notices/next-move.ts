import { type AllowedHours, nextAllowed } from './allowed-hours.ts';
import type { PlannedNotice } from './kinds.ts';
import { APART_MS, LATE_MS } from './pace.ts';

/** What is to be done with a planned notice at a moment. `late` where something had held it up. */
export type NextMove =
  | { readonly move: 'wait' | 'cancel' }
  | { readonly move: 'send'; readonly late: boolean }
  | { readonly move: 'put_off'; readonly at: Date; readonly late: boolean };

/**
 * A notice whose time has come goes out, unless the hours were changed, another went out too short a
 * while ago, or the round is over.
 * @param sent when the others went out.
 */
export function nextMove(
  { kind, at }: PlannedNotice,
  sent: readonly { readonly at: Date }[],
  closesAt: Date,
  hours: AllowedHours,
  now: Date,
): NextMove {
  if (at > now) return { move: 'wait' };
  const isResults = kind === 'results';
  // Results wait for the release, however long that takes.
  const late = !isResults && now.getTime() - at.getTime() > LATE_MS;
  const earliest = sent.map((other) => other.at.getTime() + APART_MS);
  const next = nextAllowed(new Date(Math.max(now.getTime(), ...earliest)), hours);
  if (next === undefined || (!isResults && next >= closesAt)) return { move: 'cancel' };
  return next > now ? { move: 'put_off', at: next, late } : { move: 'send', late };
}
