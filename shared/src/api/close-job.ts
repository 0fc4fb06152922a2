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
  /** What the step needs was written by a newer version, which an update is still bringing. */
  'format_newer',
  'storage_unavailable',
  'internal_error',
] as const;
export type CloseFaultCode = (typeof CLOSE_FAULTS)[number];

/**
 * What becomes of the step that is waited for. `working`: somebody is at it, and should they die it is
 * taken up within a minute. `again`: it is tried within a minute. `update`: it goes on once the newer
 * version is there. `choice`: it failed too often, and HR decides.
 */
export const WHAT_IS_NEXT = ['working', 'again', 'update', 'choice'] as const;

/** How far the closing of a cycle is, for HR. */
export const closeJobSchema = z.strictObject({
  id: z.string(),
  /** `failed`: a step kept failing; closing again tries it again. */
  state: z.enum(['running', 'failed', 'done']),
  /** The phase that runs now; `null` when all are done. */
  step: z.string().nullable(),
  done: z.int().min(0),
  total: z.int().min(1),
  /** What it waits for: the step that holds up the rest; `null` when all are done. */
  waits: z
    .strictObject({
      /** The phase that the step belongs to. */
      step: z.string(),
      /** When it began, or last failed; `null` for a step that nobody has begun. */
      since: z.iso.datetime().nullable(),
      /** How often it was begun. */
      tries: z.int().min(0),
      next: z.enum(WHAT_IS_NEXT),
    })
    .nullable(),
  /** Of the answers looked at so far, how many cannot be read; HR chooses what becomes of them. */
  unreadable: z.int().min(0),
  /** The steps that failed, and why. */
  failed: z.array(z.strictObject({ step: z.string(), code: z.enum(CLOSE_FAULTS) })),
});

/** What HR may choose where answers cannot be read: to close without that many. */
export const closeChoiceSchema = z.strictObject({
  /** As many as the job says, so that nobody leaves out more than they were told of. */
  withoutUnreadable: z.int().min(1).optional(),
});

export type CloseJobView = z.infer<typeof closeJobSchema>;
