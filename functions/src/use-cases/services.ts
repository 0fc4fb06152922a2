import type { Clock } from '../ports/clock.ts';
import type { KeyWrap } from '../ports/key-wrap.ts';
import type { TableStore } from '../ports/table-store.ts';
import { audienceRepository } from '../repositories/audience.ts';
import { audienceSizesRepository } from '../repositories/audience-sizes.ts';
import { commentsRepository } from '../repositories/comments.ts';
import { cyclesRepository } from '../repositories/cycles.ts';
import { jobsRepository } from '../repositories/jobs.ts';
import { normsRepository } from '../repositories/norms.ts';
import { partialsRepository } from '../repositories/partials.ts';
import { participationRepository } from '../repositories/participation.ts';
import { peopleRepository } from '../repositories/people.ts';
import { picksRepository } from '../repositories/picks.ts';
import { poolContributionsRepository } from '../repositories/pool-contributions.ts';
import { poolReleasesRepository } from '../repositories/pool-releases.ts';
import { releasesRepository } from '../repositories/releases.ts';
import { responsesRepository } from '../repositories/responses.ts';
import { shardsRepository } from '../repositories/shards.ts';
import { tenantsRepository } from '../repositories/tenants.ts';
import { unitsRepository } from '../repositories/units.ts';
import { withFormats } from '../repositories/with-formats.ts';
import { frozenAudience } from './frozen-audience.ts';
import { frozenTrees } from './frozen-trees.ts';
import { launchedCycles } from './launched-cycles.ts';
import { releasedCycles } from './released-cycles.ts';
import { createWriteLimit } from './write-limit.ts';

export type Services = ReturnType<typeof createServices>;

/** What the use cases work with, made of what a platform brings. */
export function createServices(platform: { store: TableStore; keyWrap: KeyWrap; clock: Clock }) {
  const { keyWrap, clock } = platform;
  const store = withFormats(platform.store);
  const repositories = createRepositories(store);
  const { cycles, units, audience } = repositories;
  return {
    clock,
    keyWrap,
    ...repositories,
    forgetDeleted: () => store.forgetDeleted(),
    launched: launchedCycles({ cycles, keyWrap, clock }),
    released: releasedCycles(cycles),
    trees: frozenTrees(units),
    frozenAudience: frozenAudience(audience),
    mayWrite: createWriteLimit(clock),
  };
}

function createRepositories(store: TableStore) {
  return {
    cycles: cyclesRepository(store),
    tenants: tenantsRepository(store),
    people: peopleRepository(store),
    units: unitsRepository(store),
    audience: audienceRepository(store),
    audienceSizes: audienceSizesRepository(store),
    responses: responsesRepository(store),
    shards: shardsRepository(store),
    partials: partialsRepository(store),
    jobs: jobsRepository(store),
    releases: releasesRepository(store),
    comments: commentsRepository(store),
    picks: picksRepository(store),
    participation: participationRepository(store),
    norms: normsRepository(store),
    poolContributions: poolContributionsRepository(store),
    poolReleases: poolReleasesRepository(store),
  };
}
