import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { readOwnResult } from '../../features/own-result/api/read-own-result.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

export interface ResultData {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** My result and the question bank that gives it its words. */
export async function readResult(backend: Backend, id: string): Promise<Reply<ResultData>> {
  const [cycle, result] = await Promise.all([readCycle(backend, id), readOwnResult(backend, id)]);
  if (!cycle.ok) return cycle;
  if (!result.ok) return result;
  const instrument = await readInstrument(backend, cycle.body.instrumentVersion);
  if (!instrument.ok) return instrument;
  const body = { cycle: cycle.body, instrument: instrument.body, result: result.body };
  return { ok: true, body, etag: null };
}
