import { mayManageOrganisation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Settings } from '@samenhang/shared/api/settings';
import { err, type Result } from '@samenhang/shared/result';
import { recordAct } from '../log/record-act.ts';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';

export type PutSettingsError = { readonly code: 'forbidden' } | EtagMismatch;

/** Settles something for the organisation, over the revision that the precondition names. */
export async function putSettings(
  services: Uses<'audit' | 'clock' | 'settings'>,
  principal: Principal,
  wanted: Settings,
  precondition: Precondition,
): Promise<Result<string, PutSettingsError>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const current = await services.settings.find(tenant);
  if (!holds(precondition, current)) return err(mismatch(current));
  const written = await services.settings.write(tenant, wanted, current?.etag);
  if (!written.ok) return err(mismatch(await services.settings.find(tenant)));
  await recordAct(services, principal, {
    action: 'settings_changed',
    target: { kind: 'settings', id: 'settings' },
    details: { changed: changedParts(current?.settings ?? DEFAULT_SETTINGS, wanted) },
  });
  return written;
}

const PARTS = ['timeZone', 'language', 'contact', 'columns', 'notices'] as const;

/** Which parts differ; not what they say. */
function changedParts(before: Settings, after: Settings) {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
