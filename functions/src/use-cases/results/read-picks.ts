import type { Principal } from '@samenhang/shared/access/principal';
import type { Picks } from '@samenhang/shared/api/picks';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { resultReader } from './result-reader.ts';

/** A unit of a released cycle, as somebody meets it who may read its result. */
export interface PicksPlace {
  readonly tenant: string;
  readonly cycle: string;
  readonly unit: string;
  readonly instrumentVersion: string;
  /** Whether they may choose for the unit. */
  readonly mayChange: boolean;
}

/** Where a unit's choice is kept, for anyone who may read the unit's result. */
export async function findPicksPlace(
  services: Uses<'frozenAudience' | 'released' | 'trees'>,
  principal: Principal,
  { cycle, unit }: Pick<PicksPlace, 'cycle' | 'unit'>,
): Promise<Result<PicksPlace, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const { released, find, abilities } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const { instrumentVersion } = released.cycle;
  const mayChange = abilities(unit).includes('choosePicks');
  return ok({ tenant: principal.tenant, cycle, unit, instrumentVersion, mayChange });
}

/** The unit's choice and its revision; `null` where nothing was chosen yet. */
export async function readPicks(
  { picks }: Uses<'picks'>,
  place: PicksPlace,
): Promise<{ readonly picks: Picks; readonly revision: string | null }> {
  const stored = await picks.find(place);
  return { picks: stored?.picks ?? { items: [] }, revision: stored?.revision ?? null };
}
