import type { Principal } from '@samenhang/shared/access/principal';
import { openedBefore } from '@samenhang/shared/cycles/recency';
import type { Cycle } from '../../repositories/cycle.ts';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import type { CellsOfUnits } from '../memory/released-cells.ts';
import { type ResultReader, resultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';

/** The round before, in which the same unit was asked the same statements. */
export interface RoundBefore {
  readonly cycle: Cycle;
  readonly earlier: CellsOfUnits;
  readonly later: CellsOfUnits;
}

/**
 * `undefined` where there was none, where other statements were asked, or where the person may not read
 * what the unit's result was then: who reads a result need not have been there the round before.
 */
export async function roundBefore(
  services: Uses<'cycles' | 'frozenAudience' | 'released' | 'releasedCells' | 'trees'>,
  principal: Principal,
  { released }: ResultReader,
  unit: string,
): Promise<RoundBefore | undefined> {
  const all = await releasedNewestFirst(services, principal.tenant);
  for (const cycle of all.filter((one) => openedBefore(one, released.cycle))) {
    const then = await resultReader(services, principal, cycle.id);
    if (!then.ok || then.value.tree.find(unit) === undefined) continue;
    if (then.value.find(unit) === undefined) return undefined;
    if (cycle.instrumentVersion !== released.cycle.instrumentVersion) return undefined;
    const [earlier, later] = await Promise.all([
      services.releasedCells.find(then.value.released.release),
      services.releasedCells.find(released.release),
    ]);
    return { cycle, earlier, later };
  }
  return undefined;
}
