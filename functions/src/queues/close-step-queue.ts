import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import * as z from 'zod';
import { type CloseMessage, phaseOf } from '../use-cases/closing/close-steps.ts';
import { recordFailure } from '../use-cases/closing/record-step.ts';
import { runCloseStep } from '../use-cases/closing/run-close-step.ts';
import { defineQueue, type QueueMessage } from './queue.ts';

const message = z.object({ tenant: z.string(), cycle: z.string(), step: z.string() });

/** The steps of closing: each does one and wakes those that follow. */
export const closeStepQueue = defineQueue('close-steps', message, {
  kind: ({ step }) => CLOSE_PHASES.find((phase) => phase === phaseOf(step)),
  work: {
    name: 'close-step',
    handle: async (services, step) => closeStepMessages(await runCloseStep(services, step)),
  },
  // HR is shown that the step kept failing, and may have it tried again.
  poison: {
    name: 'close-step-failed',
    handle: async (services, step) => closeStepMessages(await recordFailure(services, step)),
  },
});

/** The messages that wake these steps of closing. */
export function closeStepMessages(steps: readonly CloseMessage[]): readonly QueueMessage[] {
  return steps.map((step) => closeStepQueue.message(step));
}
