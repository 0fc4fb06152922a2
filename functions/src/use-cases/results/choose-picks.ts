import type { Picks } from '@samenhang/shared/api/picks';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { err, ok, type Result } from '@samenhang/shared/result';
import { holds, type Precondition } from '../respond/response-change.ts';
import type { Uses } from '../services.ts';
import type { PicksPlace } from './read-picks.ts';

export type ChoosePicksError =
  | { readonly code: 'forbidden' }
  /** An id that the question bank of the cycle does not have, by its place. */
  | { readonly code: 'unknown_pick'; readonly at: number }
  | { readonly code: 'etag_mismatch'; readonly revision: string | null };

/** Chooses anew what the unit takes along, in place of what the precondition names. */
export async function choosePicks(
  services: Uses<'picks'>,
  place: PicksPlace,
  picks: Picks,
  precondition: Precondition,
): Promise<Result<{ revision: string; created: boolean }, ChoosePicksError>> {
  if (!place.mayChange) return err({ code: 'forbidden' });
  const at = unknownAmong(picks, place);
  if (at !== undefined) return err({ code: 'unknown_pick', at });
  const current = await services.picks.find(place);
  const mismatch = async () => {
    const now = await services.picks.find(place);
    return err({ code: 'etag_mismatch' as const, revision: now?.revision ?? null });
  };
  if (!holds(precondition, current)) return mismatch();
  const written = await services.picks.write(place, picks, current?.etag);
  return written.ok ? ok({ revision: written.value, created: current === undefined }) : mismatch();
}

function unknownAmong({ items }: Picks, { instrumentVersion }: PicksPlace): number | undefined {
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new Error('results of an unknown instrument');
  const known = new Set([...instrument.items, ...instrument.habits].map(({ id }) => id));
  const at = items.findIndex((id) => !known.has(id));
  return at < 0 ? undefined : at;
}
