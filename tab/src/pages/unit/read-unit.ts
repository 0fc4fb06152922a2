import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult, UnitResultView } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { readBenchmarks } from '../../features/benchmarks/api/benchmarks.ts';
import { readCycle, readReleased, readReleasedBefore } from '../../features/cycles/api/cycles.ts';
import { readResultAbove, readUnitResult } from '../../features/unit-result/api/unit-result.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

export interface UnitData {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: UnitResultView;
  /** The result of the unit above, where that is what is shown and the reader may see it. */
  readonly above: UnitResult | null;
  /** Every cycle released before this one, also those in which the unit was not there. */
  readonly earlier: readonly CycleView[];
  /** Every released cycle of which the reader may read results, newest first. */
  readonly rounds: readonly CycleView[];
}

/** A unit's result and what puts it into words, all of it asked for at once. */
export async function readUnit(
  backend: Backend,
  id: string,
  unit: string,
): Promise<Reply<UnitData>> {
  // Shown further down, and so not waited for.
  void readBenchmarks(backend, id, unit);
  const [cycle, result] = await Promise.all([
    readCycle(backend, id),
    readUnitResult(backend, id, unit),
  ]);
  if (!cycle.ok) return cycle;
  if (!result.ok) return result;
  const [instrument, above] = await Promise.all([
    readInstrument(backend, cycle.body.instrumentVersion),
    readResultAbove(backend, id, result.body),
  ]);
  if (!instrument.ok) return instrument;
  if (!above.ok) return above;
  const [released, earlier] = await Promise.all([
    readReleased(backend),
    readReleasedBefore(backend, cycle.body),
  ]);
  if (!released.ok) return released;
  if (!earlier.ok) return earlier;
  const rounds = released.body.filter(({ abilities }) => abilities.includes('readResults'));
  const body = { cycle: cycle.body, instrument: instrument.body, result: result.body };
  return {
    ok: true,
    body: { ...body, above: above.body, earlier: earlier.body, rounds },
    etag: null,
  };
}
