import { mayChoosePicks } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Picks } from '@samenhang/shared/api/picks';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { err, ok, type Result } from '@samenhang/shared/result';
import { holds, type Precondition } from './response-change.ts';
import { type ResultReader, resultReader } from './result-reader.ts';
import type { Services } from './services.ts';

export interface ReadPicks {
  readonly picks: Picks;
  readonly mayChange: boolean;
  /** `null` where nothing was chosen yet. */
  readonly revision: string | null;
}

export type PicksError =
  | { readonly code: 'not_found' | 'forbidden' }
  /** Ids that the question bank of the cycle does not have, by their place. */
  | { readonly code: 'unknown_pick'; readonly place: number }
  | { readonly code: 'etag_mismatch'; readonly revision: string | null };

interface Place {
  readonly cycle: string;
  readonly unit: string;
}

/** What a unit takes along from its result, for whoever may read that result. */
export async function readPicks(
  services: Services,
  principal: Principal,
  { cycle, unit }: Place,
): Promise<Result<ReadPicks, PicksError>> {
  const reader = await readerOf(services, principal, { cycle, unit });
  if (!reader.ok) return reader;
  const stored = await services.picks.find(principal.tenant, unit, cycle);
  const mayChange = mayChoosePicks(principal, reader.value.manages(unit));
  const { picks = { items: [] }, revision = null } = stored ?? {};
  return ok({ picks, mayChange, revision });
}

/** Chooses anew what the unit takes along, in place of what the precondition names. */
export async function putPicks(
  services: Services,
  principal: Principal,
  { cycle, unit }: Place,
  picks: Picks,
  precondition: Precondition,
): Promise<Result<{ revision: string; created: boolean }, PicksError>> {
  const reader = await readerOf(services, principal, { cycle, unit });
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

async function readerOf(
  services: Services,
  principal: Principal,
  { cycle, unit }: Place,
): Promise<Result<ResultReader, PicksError>> {
  const reader = await resultReader(services, principal, cycle);
  return reader.ok && reader.value.find(unit) === undefined ? err({ code: 'not_found' }) : reader;
}

function unknownAmong({ items }: Picks, { released }: ResultReader): number | undefined {
  const instrument = findInstrument(released.cycle.instrumentVersion);
  const known = new Set(
    [...(instrument?.items ?? []), ...(instrument?.habits ?? [])].map(({ id }) => id),
  );
  const place = items.findIndex((id) => !known.has(id));
  return place < 0 ? undefined : place;
}
