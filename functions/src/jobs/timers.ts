import { closeStepMessages } from '../queues/close-step-queue.ts';
import { importStepMessages } from '../queues/import-step-queue.ts';
import { noticeStepMessages } from '../queues/notice-step-queue.ts';
import { openStepMessages } from '../queues/open-step-queue.ts';
import { sweepCycles } from '../use-cases/closing/sweep-cycles.ts';
import { countParticipation } from '../use-cases/cycles/count-participation.ts';
import { sweepOpenings } from '../use-cases/cycles/sweep-openings.ts';
import { sweepNotices } from '../use-cases/notices/sweep-notices.ts';
import { sweepImports } from '../use-cases/organisation/sweep-imports.ts';
import { remindOwners } from '../use-cases/plan/remind-owners.ts';
import { releasePool } from '../use-cases/pool/release-pool.ts';
import { sweepReviews } from '../use-cases/reviews/sweep-reviews.ts';
import type { TimedJob } from './timed-job.ts';

/** Opens cycles at the time that was planned, closes those whose time is up, and wakes work that died or whose message was lost. */
const sweepCyclesJob: TimedJob = {
  name: 'sweep-cycles',
  schedule: '*/30 * * * * *',
  run: async (services, tenants) => [
    ...openStepMessages(await sweepOpenings(services, tenants)),
    ...closeStepMessages(await sweepCycles(services, tenants)),
  ],
};

/** Wakes imports whose message was lost, and gives up those that nobody goes on with. */
const sweepImportsJob: TimedJob = {
  name: 'sweep-imports',
  schedule: '15 */5 * * * *',
  run: async (services, tenants) => importStepMessages(await sweepImports(services, tenants)),
};

/** Has notices follow their rounds, and wakes those whose time has come. */
const sweepNoticesJob: TimedJob = {
  name: 'sweep-notices',
  schedule: '20 * * * * *',
  run: async (services, tenants) => noticeStepMessages(await sweepNotices(services, tenants)),
};

/** Tells owners of actions a week before their day, and on it. */
const remindOwnersJob: TimedJob = {
  name: 'remind-owners',
  schedule: '50 */5 * * * *',
  run: async (services, tenants) => {
    await remindOwners(services, tenants);
    return [];
  },
};

/** Ends reviews that were left, and deletes guesses, votes and keys of those that are done. */
const sweepReviewsJob: TimedJob = {
  name: 'sweep-reviews',
  schedule: '40 */5 * * * *',
  run: async (services, tenants) => {
    await sweepReviews(services, tenants);
    return [];
  },
};

/** Participation is refreshed once a day, so that nobody can watch who answers when. */
const countParticipationJob: TimedJob = {
  name: 'count-participation',
  schedule: '0 15 2 * * *',
  run: async (services, tenants) => {
    for (const tenant of tenants) await countParticipation(services, tenant);
    return [];
  },
};

/** On the first day of a quarter, so that the day tells nothing of who joined when. */
const releasePoolJob: TimedJob = {
  name: 'release-pool',
  schedule: '0 30 3 1 1,4,7,10 *',
  run: async (services, tenants) => {
    await releasePool(services, tenants);
    return [];
  },
};

/** Every function that the clock starts. */
export const timedJobs: readonly TimedJob[] = [
  sweepCyclesJob,
  sweepImportsJob,
  sweepNoticesJob,
  remindOwnersJob,
  sweepReviewsJob,
  countParticipationJob,
  releasePoolJob,
];
