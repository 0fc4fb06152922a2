import type { Picks } from '@samenhang/shared/api/picks';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { err, ok, type Result } from '@samenhang/shared/result';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import type { PicksPlace } from './read-picks.ts';

export type ChoosePicksError =
  | { readonly code: 'forbidden' }
  /** An id that the question bank of the cycle does not have, by its place. */
  | { readonly code: 'unknown_pick'; readonly at: number }
  | EtagMismatch;

/** Replaces the unit's choice that the precondition names. */
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
  if (!holds(precondition, current)) return err(mismatch(current));
  const written = await services.picks.write(place, picks, current?.etag);
  if (written.ok) return ok({ revision: written.value, created: current === undefined });
  return err(mismatch(await services.picks.find(place)));
}

function unknownAmong({ items }: Picks, { instrumentVersion }: PicksPlace): number | undefined {
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new Error('results of an unknown instrument');
  const known = new Set([...instrument.items, ...instrument.habits].map(({ id }) => id));
  const at = items.findIndex((id) => !known.has(id));
  return at < 0 ? undefined : at;
}
