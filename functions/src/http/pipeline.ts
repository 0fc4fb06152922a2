import { mayManageCycles } from '@samenhang/shared/access/policies';
import { NewerFormatError } from '@samenhang/shared/formats/format';
import type { Language } from '@samenhang/shared/languages';
import type { TokenError, TokenVerifier } from '../auth/verify-token.ts';
import { isStorageUnavailable } from '../ports/table-store.ts';
import type { CloseMessage } from '../use-cases/closing/close-steps.ts';
import { findResponsePlace } from '../use-cases/respond/own-response.ts';
import type { Services } from '../use-cases/services.ts';
import { type BodyCarrier, readJson } from './body.ts';
import { compress } from './compress.ts';
import type { Definition, Failure, Reply } from './definition.ts';
import { negotiateLanguage } from './language.ts';
import { toProblem } from './problems.ts';
import { toFailure } from './response-views.ts';
import { DATA_HEADERS } from './security-headers.ts';

export interface HttpRequest extends BodyCarrier {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly queued?: readonly CloseMessage[];
}

/** What is logged of a request; nothing of who asked, or of what was said. */
export interface LogLine {
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The kind of a fault nobody foresaw. */
  readonly fault?: string;
}

export interface Pipeline {
  readonly services: Services;
  readonly verifyToken: TokenVerifier;
}

/** One request through its definition: token, body, handler, and whatever goes wrong on the way. */
export async function answer(
  pipeline: Pipeline,
  definition: Definition,
  request: HttpRequest,
  log: (line: LogLine) => void,
): Promise<HttpResponse> {
  const started = performance.now();
  const language = negotiateLanguage(request.headers.get('accept-language'));
  let fault: string | undefined;
  const reply = await handle(pipeline, definition, request, language).catch((error: unknown) => {
    fault = kindOf(error);
    return failureOf(error);
  });
  const response = {
    ...(await compress(toResponse(reply, language), request.headers.get('accept-encoding'))),
    ...('queued' in reply && { queued: reply.queued }),
  };
  log({
    route: definition.name,
    status: response.status,
    ms: Math.round((performance.now() - started) * 10) / 10,
    ...(fault !== undefined && { fault }),
  });
  return response;
}

async function handle(
  { services, verifyToken }: Pipeline,
  definition: Definition,
  request: HttpRequest,
  language: Language,
): Promise<Reply> {
  const { method, params, query, headers } = request;
  const caller =
    definition.access === 'anyone' ? undefined : await verifyToken(headers.get('authorization'));
  if (caller?.ok === false) return toTokenFailure(caller.error);
  const call = { services, method, params, query, headers, language };
  if (definition.access === 'anyone') {
    return withBody(definition, request, (body) => definition.handle({ ...call, body }));
  }
  if (caller === undefined) return { problem: 'token_missing' };
  const member = { ...call, principal: caller.value };
  if (definition.access === 'hr-admin' && !mayManageCycles(member.principal)) {
    return { problem: 'forbidden' };
  }
  if (definition.access !== 'audience') {
    return withBody(definition, request, (body) => definition.handle({ ...member, body }));
  }
  const place = await findResponsePlace(services, {
    principal: member.principal,
    cycle: params.cycle ?? '',
  });
  if (!place.ok) return toFailure(place.error);
  const invited = { ...member, place: place.value };
  return withBody(definition, request, (body) => definition.handle({ ...invited, body }));
}

/** The body is read last: who may not call is not told what is wrong with it. */
async function withBody(
  { requestBody }: Definition,
  request: HttpRequest,
  handle: (body: unknown) => Promise<Reply>,
): Promise<Reply> {
  if (requestBody === undefined) return handle(undefined);
  const body = await readJson(request);
  return body.ok ? handle(body.value) : { problem: body.error };
}

function toTokenFailure(error: TokenError): Failure {
  return { problem: error === 'issuer_unavailable' ? 'storage_unavailable' : error };
}

function failureOf(error: unknown): Failure {
  // An instance of the version that wrote it answers the next time, or soon.
  const later = isStorageUnavailable(error) || error instanceof NewerFormatError;
  return { problem: later ? 'storage_unavailable' : 'internal_error' };
}

/** A fault's class or code; its message may hold what must not be logged. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
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
