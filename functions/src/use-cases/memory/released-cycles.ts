import type { Cycle, Launch } from '../../repositories/cycle.ts';
import type { cyclesRepository } from '../../repositories/cycles-table.ts';
import type { ReleaseRef } from '../../repositories/releases-table.ts';
import { rememberMost } from './remember-most.ts';

/** A cycle whose results are published. */
export interface ReleasedCycle {
  readonly cycle: Cycle;
  readonly launch: Launch;
  readonly release: ReleaseRef;
}

export interface ReleasedCycles {
  /** `undefined` for a cycle that is not there, or not released. */
  find(tenant: string, id: string): Promise<ReleasedCycle | undefined>;
}

const MOST_REMEMBERED = 200;

/** A released cycle never changes again, so it is read once per instance. */
export function releasedCycles(cycles: ReturnType<typeof cyclesRepository>): ReleasedCycles {
  const remembered = rememberMost<ReleasedCycle>(MOST_REMEMBERED);
  return {
    find: async (tenant, id) => {
      const name = `${tenant} ${id}`;
      const known = remembered.get(name);
      if (known !== undefined) return known;
      const cycle = (await cycles.find(tenant, id))?.cycle;
      if (cycle?.state !== 'released') return undefined;
      const { launch, generation } = cycle;
      if (launch === undefined || generation === undefined) return undefined;
      const found = { cycle, launch, release: { tenant, cycle: id, generation } };
      remembered.set(name, found);
      return found;
    },
  };
}
