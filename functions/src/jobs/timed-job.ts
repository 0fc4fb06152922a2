import type { QueueMessage } from '../queues/queue.ts';
import type { Services } from '../use-cases/services.ts';

/** A function that the clock starts. */
export interface TimedJob {
  /** The function's name in Azure; unique. */
  readonly name: string;
  /** NCRONTAB: six fields, seconds first, in UTC. */
  readonly schedule: string;
  /**
   * Does the work for the tenants that are served at all, and returns what is to be queued.
   * @throws whatever goes wrong; the clock starts it again at its next time.
   */
  readonly run: (
    services: Services,
    tenants: ReadonlySet<string>,
  ) => Promise<readonly QueueMessage[]>;
}
