import * as z from 'zod';
import type { OpenMessage } from '../use-cases/cycles/ask-opening.ts';
import { refuseOpening, runOpening } from '../use-cases/cycles/run-opening.ts';
import { defineQueue, type QueueMessage } from './queue.ts';

const message = z.object({ tenant: z.string(), cycle: z.string() });

/** The opening of cycles. */
export const openStepQueue = defineQueue('open-steps', message, {
  work: {
    name: 'open-step',
    handle: async (services, asked) => {
      await runOpening(services, asked);
      return [];
    },
  },
  // HR is shown that it kept failing, and may ask again.
  poison: {
    name: 'open-step-failed',
    handle: async (services, asked) => {
      await refuseOpening(services, asked, 'opening_failed');
      return [];
    },
  },
});

/** The messages that have these cycles opened. */
export function openStepMessages(asked: readonly OpenMessage[]): readonly QueueMessage[] {
  return asked.map((one) => openStepQueue.message(one));
}
