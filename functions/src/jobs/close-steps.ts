import * as z from 'zod';
import { recordFailure, runCloseStep } from '../use-cases/closing/run-close-step.ts';
import { CLOSE_QUEUE, type JobDefinition } from './definition.ts';

const message = z.strictObject({ tenant: z.string(), cycle: z.string(), step: z.string() });

/** One step of closing a cycle; it wakes the steps that follow. */
export const closeStep: JobDefinition = {
  name: 'close-step',
  trigger: 'queue',
  queueName: CLOSE_QUEUE,
  handle: ({ services, message: sent }) => runCloseStep(services, message.parse(sent)),
};

/** A step that kept failing: HR is shown that it did, and may have it tried again. */
export const closeStepFailed: JobDefinition = {
  name: 'close-step-failed',
  trigger: 'queue',
  queueName: `${CLOSE_QUEUE}-poison`,
  handle: async ({ services, message: sent }) => {
    const parsed = message.safeParse(sent);
    // What nobody can read would come back for ever.
    if (parsed.success) await recordFailure(services, parsed.data);
    return [];
  },
};
