import { rememberVerified } from './auth/remember-verified.ts';
import { createTokenVerifier } from './auth/verify-token.ts';
import type { Definition, HttpRequest } from './http/definition.ts';
import { answer, type HttpResponse, type LogLine } from './http/pipeline.ts';
import type { JobDefinition } from './jobs/definition.ts';
import type { Platform } from './ports/platform.ts';
import type { CloseMessage } from './use-cases/closing/close-steps.ts';
import { createServices } from './use-cases/services.ts';

export interface App {
  /** Answers one request to one function. */
  answer(
    definition: Definition,
    request: HttpRequest,
    log: (line: LogLine) => void,
  ): Promise<HttpResponse>;
  /** Does one job, and returns the steps to wake next. @throws what went wrong, to be tried again. */
  work(job: JobDefinition, message: unknown): Promise<readonly CloseMessage[]>;
}

/** Puts the application together from what a platform brings. */
export function createApp(platform: Platform): App {
  const services = createServices(platform);
  const verifyToken = rememberVerified(createTokenVerifier(platform), platform.clock);
  const { tenants } = platform.settings;
  return {
    answer: (definition, request, log) =>
      answer({ services, verifyToken }, definition, request, log),
    work: (job, message) => job.handle({ services, tenants, message }),
  };
}
