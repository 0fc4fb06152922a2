import { NewerFormatError } from '@samenhang/shared/formats/format';
import type { Language } from '@samenhang/shared/languages';
import type { TokenVerifier } from '../auth/verify-token.ts';
import { timer } from '../ports/clock.ts';
import { faultOf, type Log } from '../ports/log-line.ts';
import { isStorageUnavailable } from '../ports/table-store.ts';
import type { QueueMessage } from '../queues/queue.ts';
import type { Services } from '../use-cases/services.ts';
import { compress } from './compress.ts';
import type { Definition, Failure, HttpRequest, Reply } from './definition.ts';
import { negotiateLanguage } from './language.ts';
import { toProblem } from './problems.ts';
import { DATA_HEADERS } from './security-headers.ts';

export interface HttpResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly queued?: readonly QueueMessage[];
}

export interface Pipeline {
  readonly services: Services;
  readonly verifyToken: TokenVerifier;
}

/** One request through its definition, and whatever goes wrong on the way. */
export async function answer(
  pipeline: Pipeline,
  definition: Definition,
  request: HttpRequest,
  log: Log,
): Promise<HttpResponse> {
  const ms = timer(pipeline.services.stopwatch);
  const language = negotiateLanguage(request.headers.get('accept-language'));
  let fault: ReturnType<typeof faultOf> | undefined;
  const incoming = { ...pipeline, request, language };
  const reply = await definition.respond(incoming).catch((error: unknown) => {
    fault = faultOf(error);
    return failureOf(error);
  });
  const response = {
    ...(await compress(toResponse(reply, language), request.headers.get('accept-encoding'))),
    ...('queued' in reply && { queued: reply.queued }),
  };
  log({
    route: definition.name,
    status: response.status,
    ms: ms(),
    ...fault,
  });
  return response;
}

function failureOf(error: unknown): Failure {
  // An instance of the version that wrote it answers the next time, or soon.
  const later = isStorageUnavailable(error) || error instanceof NewerFormatError;
  return { problem: later ? 'storage_unavailable' : 'internal_error' };
}

function toResponse(reply: Reply, language: Language): HttpResponse {
  if ('problem' in reply) {
    const { status, headers, body } = toProblem(reply, language);
    return { status, headers: { ...DATA_HEADERS, ...headers }, body: JSON.stringify(body) };
  }
  const { status, headers, body } = reply;
  if (body === undefined) return { status, headers: { ...DATA_HEADERS, ...headers } };
  if (body instanceof Uint8Array) return { status, headers: { ...headers }, body };
  return {
    status,
    headers: { ...DATA_HEADERS, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
