import type { BoardView } from '@samenhang/shared/api/board';
import type { UnitResultView } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { readBoard } from '../../features/actions/api/plan.ts';
import { readUnitResult } from '../../features/unit-result/api/unit-result.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { isProblem } from '../../lib/fault.ts';
import { readInstrument } from '../../lib/instrument.ts';

export interface BoardData {
  readonly board: BoardView;
  readonly result: UnitResultView;
  readonly instrument: Instrument;
}

/** `null` while no round of the whole organisation has results. */
export async function readBoardPage(backend: Backend): Promise<Reply<BoardData | null>> {
  const board = await readBoard(backend);
  if (!board.ok) {
    return isProblem(board.fault, 'not_found') ? { ok: true, body: null, etag: null } : board;
  }
  const { cycle, unit, instrumentVersion } = board.body;
  const [result, instrument] = await Promise.all([
    readUnitResult(backend, cycle.id, unit),
    readInstrument(backend, instrumentVersion),
  ]);
  if (!result.ok) return result;
  if (!instrument.ok) return instrument;
  const told = { board: board.body, result: result.body, instrument: instrument.body };
  return { ok: true, body: told, etag: null };
}
