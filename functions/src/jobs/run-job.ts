import { type Stopwatch, timer } from '../ports/clock.ts';
import { faultOf, type JobLine, type Log } from '../ports/log-line.ts';
import type { QueueMessage } from '../queues/queue.ts';

/**
 * Does a job and logs one line about it, whatever comes of it.
 * @throws JobFailedError for whatever the job throws: whether it is tried again is for the host to say.
 */
export async function runJob(
  named: Pick<JobLine, 'job' | 'step' | 'try'>,
  work: () => Promise<readonly QueueMessage[]>,
  { log, stopwatch }: { readonly log: Log; readonly stopwatch: Stopwatch },
): Promise<readonly QueueMessage[]> {
  const ms = timer(stopwatch);
  try {
    const queued = await work();
    log({ ...named, outcome: 'done', ms: ms() });
    return queued;
  } catch (error) {
    const { fault, ...cause } = faultOf(error);
    log({ ...named, outcome: fault, ms: ms(), ...cause });
    throw new JobFailedError(fault, error);
  }
}

/**
 * What the host is given of a job that failed: the code of its fault and where it was thrown. Azure's log
 * keeps the message of every error, and the message of ours may name a tenant, or who was invited.
 */
class JobFailedError extends Error {
  override readonly name = 'JobFailedError';

  readonly code: string;

  constructor(code: string, thrown: unknown) {
    super(code);
    this.code = code;
    const frames = thrown instanceof Error ? (thrown.stack?.match(/^ {4}at .*$/gm) ?? []) : [];
    this.stack = [`${this.name}: ${code}`, ...frames].join('\n');
  }
}
