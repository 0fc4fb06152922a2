import * as z from 'zod';
import { IMPORT_STEPS, type ImportMessage } from '../use-cases/organisation/import-step.ts';
import { abandonImport, runImportStep } from '../use-cases/organisation/run-import-step.ts';
import { defineQueue, type QueueMessage } from './queue.ts';

const message = z.object({ tenant: z.string(), import: z.string(), step: z.enum(IMPORT_STEPS) });

/** The steps of an import of the organisation. */
export const importStepQueue = defineQueue('import-steps', message, {
  kind: ({ step }) => step,
  work: {
    name: 'import-step',
    handle: async (services, step) => importStepMessages(await runImportStep(services, step)),
  },
  poison: {
    name: 'import-step-failed',
    handle: async (services, step) => {
      await abandonImport(services, step);
      return [];
    },
  },
});

/** The messages that wake these steps of imports. */
export function importStepMessages(steps: readonly ImportMessage[]): readonly QueueMessage[] {
  return steps.map((step) => importStepQueue.message(step));
}
