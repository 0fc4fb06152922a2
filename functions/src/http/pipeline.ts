import type { Principal } from '@samenhang/shared/access/principal';
import type { Language } from '@samenhang/shared/instruments/vocabulary';
import type { TokenError, TokenVerifier } from '../auth/verify-token.ts';
import { isStorageUnavailable } from '../ports/table-store.ts';
import type { Services } from '../use-cases/services.ts';
import { type BodyCarrier, readJson } from './body.ts';
import type { Definition, Failure, Reply } from './definition.ts';
import { negotiateLanguage } from './language.ts';
import { toProblem } from './problems.ts';
import { DATA_HEADERS } from './security-headers.ts';

export interface HttpRequest extends BodyCarrier {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
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
  const response = toResponse(reply, language);
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
  const { params, headers } = request;
  const caller =
    definition.access === 'anyone' ? undefined : await verifyToken(headers.get('authorization'));
  if (caller?.ok === false) return toTokenFailure(caller.error);
  const body = definition.requestBody === undefined ? undefined : await readJson(request);
  if (body?.ok === false) return { problem: body.error };
  const call = { services, params, headers, language, body: body?.value };
  if (definition.access === 'anyone') return definition.handle(call);
  const principal: Principal | undefined = caller?.value;
  if (principal === undefined) return { problem: 'token_missing' };
  return definition.handle({ ...call, principal });
}

function toTokenFailure(error: TokenError): Failure {
  return { problem: error === 'issuer_unavailable' ? 'storage_unavailable' : error };
}

function failureOf(error: unknown): Failure {
  return { problem: isStorageUnavailable(error) ? 'storage_unavailable' : 'internal_error' };
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
