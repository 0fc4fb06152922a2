import { rememberVerified } from './auth/remember-verified.ts';
import { createTokenVerifier } from './auth/verify-token.ts';
import type { Definition } from './http/definition.ts';
import { answer, type HttpRequest, type HttpResponse, type LogLine } from './http/pipeline.ts';
import type { Platform } from './ports/platform.ts';
import { createServices } from './use-cases/services.ts';

/** Answers one request to one function. */
export type Answer = (
  definition: Definition,
  request: HttpRequest,
  log: (line: LogLine) => void,
) => Promise<HttpResponse>;

/** Puts the application together from what a platform brings. */
export function createApp(platform: Platform): Answer {
  const pipeline = {
    services: createServices(platform),
    verifyToken: rememberVerified(createTokenVerifier(platform), platform.clock),
  };
  return (definition, request, log) => answer(pipeline, definition, request, log);
}
