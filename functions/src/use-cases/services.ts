import type { Clock } from '../ports/clock.ts';
import type { KeyWrap } from '../ports/key-wrap.ts';
import type { TableStore } from '../ports/table-store.ts';
import { audienceRepository } from '../repositories/audience.ts';
import { cyclesRepository } from '../repositories/cycles.ts';
import { jobsRepository } from '../repositories/jobs.ts';
import { partialsRepository } from '../repositories/partials.ts';
import { peopleRepository } from '../repositories/people.ts';
import { responsesRepository } from '../repositories/responses.ts';
import { shardsRepository } from '../repositories/shards.ts';
import { tenantsRepository } from '../repositories/tenants.ts';
import { unitsRepository } from '../repositories/units.ts';
import { launchedCycles } from './launched-cycles.ts';
import { createWriteLimit } from './write-limit.ts';

export type Services = ReturnType<typeof createServices>;

/** What the use cases work with, made of what a platform brings. */
export function createServices(platform: { store: TableStore; keyWrap: KeyWrap; clock: Clock }) {
  const { store, keyWrap, clock } = platform;
  const cycles = cyclesRepository(store);
  return {
    clock,
    keyWrap,
    cycles,
    tenants: tenantsRepository(store),
    people: peopleRepository(store),
    units: unitsRepository(store),
    audience: audienceRepository(store),
    responses: responsesRepository(store),
    shards: shardsRepository(store),
    partials: partialsRepository(store),
    jobs: jobsRepository(store),
    launched: launchedCycles({ cycles, keyWrap, clock }),
    mayWrite: createWriteLimit(clock),
  };
}
