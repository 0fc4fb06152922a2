import { rememberVerified } from './auth/remember-verified.ts';
import { createTokenVerifier } from './auth/verify-token.ts';
import type { Definition, HttpRequest } from './http/definition.ts';
import { answer, type HttpResponse, type LogLine } from './http/pipeline.ts';
import type { TimedJob } from './jobs/timed-job.ts';
import { stopwatch as ownStopwatch } from './ports/clock.ts';
import type { Platform } from './ports/platform.ts';
import type { QueueFunction, QueueMessage } from './queues/queue.ts';
import { createServices } from './use-cases/services.ts';

/** What each function does, whatever host started it; all return what is to be queued next. */
export interface App {
  /** Answers one request to one function. */
  answer(
    definition: Definition,
    request: HttpRequest,
    log: (line: LogLine) => void,
  ): Promise<HttpResponse>;
  /** Does what one message asks. @throws what went wrong, to be tried again. */
  receive(queueFunction: QueueFunction, sent: unknown): Promise<readonly QueueMessage[]>;
  /** Does what is due at this time. @throws what went wrong. */
  run(job: TimedJob): Promise<readonly QueueMessage[]>;
}

/** Puts the application together from what a platform brings. */
export function createApp(platform: Platform): App {
  const services = createServices(platform);
  const { settings, stopwatch = ownStopwatch } = platform;
  const verifier = createTokenVerifier({ ...platform, stopwatch });
  const verifyToken = rememberVerified(verifier, stopwatch);
  const { tenants } = settings;
  return {
    answer: (definition, request, log) =>
      answer({ services, verifyToken }, definition, request, log),
    receive: ({ receive }, sent) => receive(services, sent),
    run: (job) => job.run(services, tenants),
  };
}
