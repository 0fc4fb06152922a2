import type { Principal } from '@samenhang/shared/access/principal';
import { openedBefore } from '@samenhang/shared/cycles/recency';
import type { Cycle } from '../../repositories/cycle.ts';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import type { CellsOfUnits } from '../memory/released-cells.ts';
import type { ResultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';

/** The round before, in which the same unit was asked the same statements. */
export interface RoundBefore {
  readonly cycle: Cycle;
  readonly earlier: CellsOfUnits;
  readonly later: CellsOfUnits;
}

/** `undefined` where there was none, or where other statements were asked. */
export async function roundBefore(
  services: Uses<'cycles' | 'released' | 'releasedCells' | 'trees'>,
  { tenant }: Principal,
  { released }: ResultReader,
  unit: string,
): Promise<RoundBefore | undefined> {
  const all = await releasedNewestFirst(services, tenant);
  for (const cycle of all.filter((one) => openedBefore(one, released.cycle))) {
    const before = await services.released.find(tenant, cycle.id);
    if (before === undefined) continue;
    const tree = await services.trees.find(tenant, before.launch.organisationVersion);
    if (tree.find(unit) === undefined) continue;
    if (cycle.instrumentVersion !== released.cycle.instrumentVersion) return undefined;
    const [earlier, later] = await Promise.all([
      services.releasedCells.find(before.release),
      services.releasedCells.find(released.release),
    ]);
    return { cycle, earlier, later };
  }
  return undefined;
}
