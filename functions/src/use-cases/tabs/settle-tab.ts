import { mayConfigureTab, mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { TabChoice } from '@samenhang/shared/api/channel-tab';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredTab } from '../../repositories/tabs-table.ts';
import { managedUnits } from '../organisation/managed-units.ts';
import { findPlanPlace } from '../plan/plan-place.ts';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';

type Settling = Uses<
  'clock' | 'cycles' | 'frozenAudience' | 'released' | 'tabs' | 'tenants' | 'trees'
>;

/** A tab as somebody meets it who may settle what it shows; `current` is what it shows now. */
export interface TabPlace {
  readonly tab: string;
  readonly current: StoredTab | undefined;
}

/**
 * Whether somebody may settle this tab: HR, whoever settled it before, and of a new one anybody who
 * manages a unit. Which unit they may choose is asked when they choose it.
 */
export async function findTabPlace(
  services: Settling,
  principal: Principal,
  tab: string,
): Promise<Result<TabPlace, { readonly code: 'forbidden' }>> {
  const current = await services.tabs.find(principal.tenant, tab);
  const may =
    current === undefined
      ? mayManageCycles(principal) || (await managedUnits(services, principal)).length > 0
      : mayConfigureTab(principal, current.by);
  return may ? ok({ tab, current }) : err({ code: 'forbidden' });
}

export type SettleTabError =
  /** They may not show this unit: they do not manage it, or it has no result. */
  { readonly code: 'unit_unfit' } | EtagMismatch;

/** Has the tab show a unit, over what the precondition names. */
export async function settleTab(
  services: Settling,
  principal: Principal,
  { tab, current }: TabPlace,
  { unit }: TabChoice,
  precondition: Precondition,
): Promise<Result<{ revision: string; created: boolean }, SettleTabError>> {
  const place = await findPlanPlace(services, principal, unit);
  if (!place.ok || !place.value.mayChange) return err({ code: 'unit_unfit' });
  if (!holds(precondition, current)) return err(mismatch(current));
  const { tenant, person: by } = principal;
  const setting = { unit, by, at: services.clock() };
  const written = await services.tabs.write(tenant, tab, setting, current?.etag);
  if (written.ok) return ok({ revision: written.value, created: current === undefined });
  return err(mismatch(await services.tabs.find(tenant, tab)));
}
