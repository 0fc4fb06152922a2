import * as z from 'zod';

/** How far the closing of a cycle is, for HR. */
export const closeJobSchema = z.strictObject({
  id: z.string(),
  /** `failed`: a step kept failing; closing again tries it again. */
  state: z.enum(['running', 'failed', 'done']),
  /** The phase that runs now; `null` when all are done. */
  step: z.string().nullable(),
  done: z.int().min(0),
  total: z.int().min(1),
  /** Names of the steps that failed. */
  failed: z.array(z.string()),
});

export type CloseJobView = z.infer<typeof closeJobSchema>;
