import { readTab } from '../../features/channel-tab/api/channel-tab.ts';
import { readReleased } from '../../features/cycles/api/cycles.ts';
import { readUnits } from '../../features/units/api/units.ts';
import type { ListedUnit } from '../../features/units/model/tree-lines.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

export interface ConfigureData {
  /** Units of the newest round that this person may have a tab show. */
  readonly units: readonly ListedUnit[];
  /** What the tab shows now, and under which ETag that was read; nothing of a new one. */
  readonly shown: { readonly unit: string; readonly etag: string | null } | null;
}

export async function readConfigurePage(
  backend: Backend,
  tab: string,
): Promise<Reply<ConfigureData>> {
  const [released, current] = await Promise.all([
    readReleased(backend),
    tab === '' ? null : readTab(backend, tab),
  ]);
  if (!released.ok) return released;
  if (current?.ok === false) return current;
  const shown = current === null ? null : { unit: current.body.unit, etag: current.etag };
  const [newest] = released.body.filter(({ abilities }) => abilities.includes('readResults'));
  if (newest === undefined) return { ok: true, body: { units: [], shown }, etag: null };
  const units = absentIfNotFound(await readUnits(backend, newest.id));
  if (!units.ok) return units;
  const offered = units.body?.items.filter(({ abilities }) => abilities.includes('changePlan'));
  return { ok: true, body: { units: offered ?? [], shown }, etag: null };
}
