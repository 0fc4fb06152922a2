import { mayChoosePicks } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Picks } from '@samenhang/shared/api/picks';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { err, ok, type Result } from '@samenhang/shared/result';
import { type PicksPlace, picksReader } from './read-picks.ts';
import { holds, type Precondition } from './response-change.ts';
import type { ResultReader } from './result-reader.ts';
import type { Services } from './services.ts';

export type ChoosePicksError =
  | { readonly code: 'not_found' | 'forbidden' }
  /** Ids that the question bank of the cycle does not have, by their place. */
  | { readonly code: 'unknown_pick'; readonly place: number }
  | { readonly code: 'etag_mismatch'; readonly revision: string | null };

/** Chooses anew what the unit takes along, in place of what the precondition names. */
export async function choosePicks(
  services: Services,
  principal: Principal,
  { cycle, unit }: PicksPlace,
  picks: Picks,
  precondition: Precondition,
): Promise<Result<{ revision: string; created: boolean }, ChoosePicksError>> {
  const reader = await picksReader(services, principal, { cycle, unit });
  if (!reader.ok) return reader;
  if (!mayChoosePicks(principal, reader.value.manages(unit))) return err({ code: 'forbidden' });
  const place = unknownAmong(picks, reader.value);
  if (place !== undefined) return err({ code: 'unknown_pick', place });
  const { tenant } = principal;
  const current = await services.picks.find(tenant, unit, cycle);
  const mismatch = async () =>
    err({
      code: 'etag_mismatch' as const,
      revision: (await services.picks.find(tenant, unit, cycle))?.revision ?? null,
    });
  if (!holds(precondition, current)) return mismatch();
  const written = await services.picks.write({ tenant, unit, cycle }, picks, current?.etag);
  return written.ok ? ok({ revision: written.value, created: current === undefined }) : mismatch();
}

function unknownAmong({ items }: Picks, { released }: ResultReader): number | undefined {
  const instrument = findInstrument(released.cycle.instrumentVersion);
  const known = new Set(
    [...(instrument?.items ?? []), ...(instrument?.habits ?? [])].map(({ id }) => id),
  );
  const place = items.findIndex((id) => !known.has(id));
  return place < 0 ? undefined : place;
}
