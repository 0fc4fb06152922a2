import { rememberVerified } from './auth/remember-verified.ts';
import { createTokenVerifier } from './auth/verify-token.ts';
import type { Definition, HttpRequest } from './http/definition.ts';
import { answer, type HttpResponse } from './http/pipeline.ts';
import { runJob } from './jobs/run-job.ts';
import type { TimedJob } from './jobs/timed-job.ts';
import type { JobLine, Log } from './ports/log-line.ts';
import type { Platform } from './ports/platform.ts';
import type { QueueFunction, QueueMessage } from './queues/queue.ts';
import { createServices } from './use-cases/services.ts';

/** What each function does, whatever host started it; all return what is to be queued next. */
export interface App {
  /** Answers one request to one function. */
  answer(definition: Definition, request: HttpRequest, log: Log): Promise<HttpResponse>;
  /** Does what one message asks, taken for the `try`th time. @throws what went wrong, to be tried again. */
  receive(
    queueFunction: QueueFunction,
    sent: unknown,
    taken: { readonly log: Log } & Pick<JobLine, 'try'>,
  ): Promise<readonly QueueMessage[]>;
  /** Does what is due at this time. @throws what went wrong. */
  run(job: TimedJob, log: Log): Promise<readonly QueueMessage[]>;
}

/** Puts the application together from what a platform brings. */
export function createApp(platform: Platform): App {
  const services = createServices(platform);
  const { stopwatch } = services;
  const verifier = createTokenVerifier({ ...platform, stopwatch });
  const verifyToken = rememberVerified(verifier, stopwatch);
  const { tenants } = platform.settings;
  return {
    answer: (definition, request, log) =>
      answer({ services, verifyToken }, definition, request, log),
    receive: ({ name, kindOf, receive }, sent, { log, ...taken }) =>
      runJob({ job: name, ...kindOf(sent), ...taken }, () => receive(services, sent), {
        log,
        stopwatch,
      }),
    run: (job, log) =>
      runJob({ job: job.name }, () => job.run(services, tenants), { log, stopwatch }),
  };
}
