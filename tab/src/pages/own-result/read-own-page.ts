import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { ResponseView } from '@samenhang/shared/api/response';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answers } from '@samenhang/shared/scoring/answers';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { readOwnResult } from '../../features/own-result/api/read-own-result.ts';
import { readOwnResponse } from '../../features/respond/api/responses.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

export interface ResultData {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
  /** What it rests on; empty where that cannot be told. */
  readonly answers: Answers;
}

/** My result and the question bank that gives it its words. */
export async function readResult(backend: Backend, id: string): Promise<Reply<ResultData>> {
  const [cycle, result, response] = await Promise.all([
    readCycle(backend, id),
    readOwnResult(backend, id),
    readOwnResponse(backend, id),
  ]);
  if (!cycle.ok) return cycle;
  if (!result.ok) return result;
  const instrument = await readInstrument(backend, cycle.body.instrumentVersion);
  if (!instrument.ok) return instrument;
  const answers = response.ok ? countedAnswers(response.body) : {};
  const body = { cycle: cycle.body, instrument: instrument.body, result: result.body, answers };
  return { ok: true, body, etag: null };
}

/** A change that is being made says nothing of the answers that count. */
function countedAnswers(response: ResponseView | null): Answers {
  return response?.state === 'submitted' ? response.answers : {};
}
