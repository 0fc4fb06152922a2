import type { CloseMessage } from '../use-cases/closing/close-steps.ts';
import type { Services } from '../use-cases/services.ts';

/** The queue that wakes the steps of closing; what keeps failing lies in its `-poison` sister. */
export const CLOSE_QUEUE = 'close-steps';

/** What goes into {@link CLOSE_QUEUE}: a step to wake, or, as it came, what only a newer version reads. */
export type QueuedMessage = CloseMessage | Readonly<Record<string, unknown>>;

/** What a job works with, and what it is about. */
export interface JobCall {
  readonly services: Services;
  /** The tenants that are served at all. */
  readonly tenants: ReadonlySet<string>;
  /** A queue message as it came; parsed by the job that knows it. */
  readonly message: unknown;
}

interface Described {
  /** The function's name in Azure; unique. */
  readonly name: string;
  /** Does the work, and returns what is to be put into {@link CLOSE_QUEUE}. */
  readonly handle: (call: JobCall) => Promise<readonly QueuedMessage[]>;
}

/** A function that no request starts. */
export type JobDefinition = Described &
  (
    | { readonly trigger: 'queue'; readonly queueName: string }
    | {
        readonly trigger: 'timer';
        /** NCRONTAB: six fields, seconds first, in UTC. */
        readonly schedule: string;
      }
  );
