import { isNewer, refuseNewer } from '@samenhang/shared/formats/format';
import * as z from 'zod';
import { recordFailure, runCloseStep } from '../use-cases/closing/run-close-step.ts';
import { CLOSE_QUEUE, type JobDefinition } from './definition.ts';

const message = z.object({ tenant: z.string(), cycle: z.string(), step: z.string() });

/** A message, of which only the format is known; see `shared/src/formats/format.ts`. */
const anyMessage = z.record(z.string(), z.unknown());

/** One step of closing a cycle; it wakes the steps that follow. */
export const closeStep: JobDefinition = {
  name: 'close-step',
  trigger: 'queue',
  queueName: CLOSE_QUEUE,
  handle: ({ services, message: sent }) => {
    refuseNewer(`a message of ${CLOSE_QUEUE}`, anyMessage.parse(sent).format);
    return runCloseStep(services, message.parse(sent));
  },
};

/** A step that kept failing: HR is shown that it did, and may have it tried again. */
export const closeStepFailed: JobDefinition = {
  name: 'close-step-failed',
  trigger: 'queue',
  queueName: `${CLOSE_QUEUE}-poison`,
  handle: async ({ services, message: sent }) => {
    const read = anyMessage.safeParse(sent);
    // It failed here alone: it goes round until an instance takes it that can read it.
    if (read.success && isNewer(read.data.format)) return [read.data];
    const parsed = message.safeParse(sent);
    // What nobody can read would come back for ever.
    if (parsed.success) await recordFailure(services, parsed.data);
    return [];
  },
};
