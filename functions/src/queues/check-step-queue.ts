import * as z from 'zod';
import { defineQueue } from './queue.ts';

const message = z.object({ tenant: z.string(), asked: z.iso.datetime() });

/** Tries whether messages arrive: by the same host, identity and account as those that rounds wait for. */
export const checkStepQueue = defineQueue('check-steps', message, {
  work: {
    name: 'check-step',
    handle: async ({ settings }, { tenant, asked }) => {
      await settings.keepArrival(tenant, asked);
      return [];
    },
  },
  // Whoever asked sees that it never arrived.
  poison: { name: 'check-step-failed', handle: async () => [] },
});
