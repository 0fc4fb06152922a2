import { type Clock, stopwatch as ownStopwatch, type Stopwatch } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { KeyWrap } from '../ports/key-wrap.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Settings } from '../ports/platform.ts';
import type { QueueProbe } from '../ports/queue-probe.ts';
import type { TableStore } from '../ports/table-store.ts';
import { picksRepository } from '../repositories/actions-table.ts';
import { audienceSizesRepository } from '../repositories/audience-sizes.ts';
import { audienceRepository } from '../repositories/audience-table.ts';
import { auditRepository } from '../repositories/audit-table.ts';
import { commentsRepository } from '../repositories/comments-table.ts';
import { cyclesRepository } from '../repositories/cycles-table.ts';
import { importPartsRepository } from '../repositories/import-parts.ts';
import { importsRepository } from '../repositories/imports-table.ts';
import { jobsRepository } from '../repositories/jobs-table.ts';
import { normsRepository } from '../repositories/norms-table.ts';
import { noticesRepository } from '../repositories/notices-table.ts';
import { openingsRepository } from '../repositories/openings.ts';
import { partialsRepository } from '../repositories/partials-table.ts';
import { participationRepository } from '../repositories/participation-table.ts';
import { peopleRepository } from '../repositories/people-table.ts';
import { planRepository } from '../repositories/plan-rows.ts';
import { poolContributionsRepository } from '../repositories/pool-contributions-table.ts';
import { poolReleasesRepository } from '../repositories/pool-releases-table.ts';
import { releasesRepository } from '../repositories/releases-table.ts';
import { responsesRepository } from '../repositories/responses-table.ts';
import { reviewListsRepository } from '../repositories/review-lists.ts';
import { reviewsRepository } from '../repositories/reviews-table.ts';
import { settingsRepository } from '../repositories/settings-rows.ts';
import { shardsRepository } from '../repositories/shards.ts';
import { storageHealth } from '../repositories/storage-health.ts';
import { tableProbe } from '../repositories/table-probe.ts';
import { tabsRepository } from '../repositories/tabs-table.ts';
import { tenantsRepository } from '../repositories/tenants-table.ts';
import { unitsRepository } from '../repositories/units-table.ts';
import { withFormats } from '../repositories/with-formats.ts';
import { frozenAudience } from './memory/frozen-audience.ts';
import { frozenTrees } from './memory/frozen-trees.ts';
import { launchedCycles } from './memory/launched-cycles.ts';
import { liveReviews } from './memory/live-reviews.ts';
import { releasedCells } from './memory/released-cells.ts';
import { releasedCycles } from './memory/released-cycles.ts';
import { createWriteLimit } from './memory/write-limit.ts';

export type Services = ReturnType<typeof createServices>;

/** The services of these names: a use case takes those that it or a use case it calls touches. */
export type Uses<Name extends keyof Services> = Pick<Services, Name>;

/** What the use cases work with, made of what a platform brings. */
export function createServices(platform: {
  store: TableStore;
  keyWrap: KeyWrap;
  clock: Clock;
  directory?: Directory;
  notifier?: Notifier;
  queues?: QueueProbe;
  settings?: Pick<Settings, 'clientId' | 'identityClientId'>;
  stopwatch?: Stopwatch;
}) {
  const { keyWrap, clock, directory, notifier, queues, stopwatch = ownStopwatch } = platform;
  const storage = storageHealth(platform.store);
  const store = withFormats(storage.store);
  const repositories = createRepositories(store);
  const { cycles, units, audience, releases, reviews } = repositories;
  return {
    clock,
    stopwatch,
    keyWrap,
    /** `undefined` where this installation was given none. */
    directory,
    /** `undefined` where this installation sends nothing. */
    notifier,
    /** `undefined` where the platform cannot tell. */
    queues,
    /** As what the product is known in Entra; `undefined` where nobody said. */
    application: platform.settings,
    ...repositories,
    storage,
    tableProbe: tableProbe(platform.store),
    forgetDeleted: () => store.forgetDeleted(),
    launched: launchedCycles({ cycles, keyWrap, stopwatch }),
    released: releasedCycles(cycles),
    releasedCells: releasedCells(releases),
    trees: frozenTrees(units),
    frozenAudience: frozenAudience(audience),
    liveReviews: liveReviews({ reviews, keyWrap }),
    mayWrite: createWriteLimit(stopwatch),
  };
}

function createRepositories(store: TableStore) {
  return {
    cycles: cyclesRepository(store),
    tenants: tenantsRepository(store),
    settings: settingsRepository(store),
    openings: openingsRepository(store),
    people: peopleRepository(store),
    units: unitsRepository(store),
    imports: importsRepository(store),
    importParts: importPartsRepository(store),
    audience: audienceRepository(store),
    audienceSizes: audienceSizesRepository(store),
    responses: responsesRepository(store),
    shards: shardsRepository(store),
    partials: partialsRepository(store),
    jobs: jobsRepository(store),
    releases: releasesRepository(store),
    comments: commentsRepository(store),
    picks: picksRepository(store),
    plans: planRepository(store),
    participation: participationRepository(store),
    norms: normsRepository(store),
    poolContributions: poolContributionsRepository(store),
    poolReleases: poolReleasesRepository(store),
    notices: noticesRepository(store),
    reviews: reviewsRepository(store),
    reviewLists: reviewListsRepository(store),
    tabs: tabsRepository(store),
    audit: auditRepository(store),
  };
}
