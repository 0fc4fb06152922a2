import * as z from 'zod';

/** Why a step of closing failed; each is tried again when HR closes again. */
export const CLOSE_FAULTS = [
  /** A response is not what this cycle sealed: somebody changed the store. */
  'response_damaged',
  /** A response changed, or came, after it was counted: somebody changed the store. */
  'response_changed',
  /** Counted again, a shard has other counts than the release was made of. */
  'recount_differs',
  /** What a shard was counted to is gone or damaged. */
  'counts_damaged',
  /** The key of the cycle cannot be had, or is gone. */
  'key_gone',
  /** Another instance did the same at the same moment. */
  'done_elsewhere',
  'storage_unavailable',
  'internal_error',
] as const;
export type CloseFaultCode = (typeof CLOSE_FAULTS)[number];

/** How far the closing of a cycle is, for HR. */
export const closeJobSchema = z.strictObject({
  id: z.string(),
  /** `failed`: a step kept failing; closing again tries it again. */
  state: z.enum(['running', 'failed', 'done']),
  /** The phase that runs now; `null` when all are done. */
  step: z.string().nullable(),
  done: z.int().min(0),
  total: z.int().min(1),
  /** The steps that failed, and why. */
  failed: z.array(z.strictObject({ step: z.string(), code: z.enum(CLOSE_FAULTS) })),
});

export type CloseJobView = z.infer<typeof closeJobSchema>;
