import { mayChoosePicks } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Picks } from '@samenhang/shared/api/picks';
import { err, ok, type Result } from '@samenhang/shared/result';
import { type ResultReader, resultReader } from './result-reader.ts';
import type { Services } from './services.ts';

export interface ReadPicks {
  readonly picks: Picks;
  readonly mayChange: boolean;
  /** `null` where nothing was chosen yet. */
  readonly revision: string | null;
}

export interface PicksPlace {
  readonly cycle: string;
  readonly unit: string;
}

/** What a unit takes along from its result, for whoever may read that result. */
export async function readPicks(
  services: Services,
  principal: Principal,
  { cycle, unit }: PicksPlace,
): Promise<Result<ReadPicks, { readonly code: 'not_found' }>> {
  const reader = await picksReader(services, principal, { cycle, unit });
  if (!reader.ok) return reader;
  const stored = await services.picks.find(principal.tenant, unit, cycle);
  const mayChange = mayChoosePicks(principal, reader.value.manages(unit));
  const { picks = { items: [] }, revision = null } = stored ?? {};
  return ok({ picks, mayChange, revision });
}

/** Who may read the result of a unit, reads what it takes along. */
export async function picksReader(
  services: Services,
  principal: Principal,
  { cycle, unit }: PicksPlace,
): Promise<Result<ResultReader, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycle);
  return reader.ok && reader.value.find(unit) === undefined ? err({ code: 'not_found' }) : reader;
}
