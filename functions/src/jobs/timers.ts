import { sweepCycles } from '../use-cases/closing/sweep-cycles.ts';
import { countParticipation } from '../use-cases/cycles/count-participation.ts';
import { releasePool } from '../use-cases/pool/release-pool.ts';
import type { JobDefinition } from './definition.ts';

/** Closes cycles whose time is up, and wakes work whose message was lost. */
export const sweepCyclesTimer: JobDefinition = {
  name: 'sweep-cycles',
  trigger: 'timer',
  schedule: '0 */5 * * * *',
  handle: ({ services, tenants }) => sweepCycles(services, tenants),
};

/** Participation is refreshed once a day, so that nobody can watch who answers when. */
export const countParticipationTimer: JobDefinition = {
  name: 'count-participation',
  trigger: 'timer',
  schedule: '0 15 2 * * *',
  handle: async ({ services, tenants }) => {
    for (const tenant of tenants) await countParticipation(services, tenant);
    return [];
  },
};

/** On the first day of a quarter, so that the day tells nothing of who joined when. */
export const releasePoolTimer: JobDefinition = {
  name: 'release-pool',
  trigger: 'timer',
  schedule: '0 30 3 1 1,4,7,10 *',
  handle: async ({ services, tenants }) => {
    await releasePool(services, tenants);
    return [];
  },
};
