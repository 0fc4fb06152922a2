import type { TabView } from '@samenhang/shared/api/channel-tab';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResultView } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { readTab } from '../../features/channel-tab/api/channel-tab.ts';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { readUnitResult } from '../../features/unit-result/api/unit-result.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

/** What a tab shows, and what puts it into words. */
export interface ChannelData {
  readonly tab: TabView;
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: UnitResultView;
}

/** `null` for whoever may not see what it shows, or where it shows nothing: nobody is told which. */
export async function readChannelPage(
  backend: Backend,
  id: string,
): Promise<Reply<ChannelData | null>> {
  const tab = absentIfNotFound(await readTab(backend, id));
  if (!tab.ok) return tab;
  if (tab.body === null) return { ok: true, body: null, etag: null };
  const [cycle, result] = await Promise.all([
    readCycle(backend, tab.body.cycle),
    readUnitResult(backend, tab.body.cycle, tab.body.unit),
  ]);
  if (!cycle.ok) return cycle;
  if (!result.ok) return result;
  const instrument = await readInstrument(backend, cycle.body.instrumentVersion);
  if (!instrument.ok) return instrument;
  const told = { tab: tab.body, cycle: cycle.body, result: result.body };
  return { ok: true, body: { ...told, instrument: instrument.body }, etag: null };
}
