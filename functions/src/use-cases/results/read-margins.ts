import type { Margins } from '@samenhang/shared/api/margins';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import type { Uses } from '../services.ts';
import { parseResult } from './stored-result.ts';

/**
 * How far one person's scores may be off, by the last released cycle of the tenant with that version
 * of the instrument; `null` where there is none, or where too few answered it to tell.
 */
export async function readMargins(
  services: Uses<'cycles' | 'released' | 'releases' | 'trees'>,
  tenant: string,
  instrumentVersion: string,
): Promise<Margins | null> {
  const all = await releasedNewestFirst(services, tenant);
  const last = all.find((cycle) => cycle.instrumentVersion === instrumentVersion);
  const released = last && (await services.released.find(tenant, last.id));
  if (released === undefined) return null;
  const { root } = await services.trees.find(tenant, released.launch.organisationVersion);
  const body = await services.releases.find(released.release, root.id);
  return body === undefined ? null : (parseResult(body).organisation?.margins ?? null);
}
