import type { Principal } from '@samenhang/shared/access/principal';
import type { FieldCode } from '@samenhang/shared/api/field-codes';
import type { ProblemCode } from '@samenhang/shared/api/problem';
import type { Language } from '@samenhang/shared/languages';
import type { FieldValues } from '@samenhang/shared/presentation/field-messages';
import type { Result } from '@samenhang/shared/result';
import type { ZodType } from 'zod';
import type { TokenVerifier } from '../auth/verify-token.ts';
import type { QueueMessage } from '../queues/queue.ts';
import type { Services } from '../use-cases/services.ts';
import type { BodyCarrier, BodyContract } from './body.ts';
import type { ParamsOf } from './route-params.ts';

/** What a bad field is called: a JSON Pointer, a stable code, and what its message is filled in with. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly values?: FieldValues;
}

export interface Success {
  readonly status: 200 | 201 | 202 | 204 | 304;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | Uint8Array;
  readonly queued?: readonly QueueMessage[];
}

export interface Failure {
  readonly problem: ProblemCode;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
}

export type Reply = Success | Failure;

/** A request as the host brings it. */
export interface HttpRequest extends BodyCarrier {
  readonly method: string;
  /** Route parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** A request, and what it takes to answer it. */
export interface Incoming {
  readonly services: Services;
  readonly verifyToken: TokenVerifier;
  readonly request: HttpRequest;
  readonly language: Language;
}

/** Who may call a route, as far as it is documented. */
export interface AccessDescription {
  readonly name: string;
  readonly wantsToken: boolean;
  /** How a call can be refused before the handler meets it. */
  readonly problems: readonly ProblemCode[];
}

/** Who may call a route, and what the call is about. */
export interface AccessKind<Caller extends Principal | undefined, Params, Place>
  extends AccessDescription {
  /** Who calls; `byToken` asks the token. */
  readonly identify: (
    byToken: () => Promise<Result<Principal, Failure>>,
  ) => Promise<Result<Caller, Failure>>;
  /** What the call is about, for callers who may ask; settled before the body is read. */
  readonly find: (
    services: Services,
    caller: Caller,
    params: Params,
  ) => Promise<Result<Place, Failure>>;
}

/** A request as a handler meets it; what is wrong with it in form was answered before. */
export interface Call<Path extends string, Caller, Place> {
  readonly services: Services;
  readonly method: string;
  readonly params: ParamsOf<Path>;
  readonly query: URLSearchParams;
  readonly headers: HttpRequest['headers'];
  readonly language: Language;
  readonly principal: Caller;
  /** What the route's access kind found. */
  readonly place: Place;
  /** The body as JSON; parsed with the contract by the handler that knows it. */
  readonly body: unknown;
}

interface Described<Path extends string> {
  /** The function's name in Azure; unique. */
  readonly name: string;
  readonly methods: readonly ('GET' | 'HEAD' | 'PUT' | 'DELETE' | 'POST' | 'PATCH')[];
  /** In the host's own notation, with `{parameters}`. */
  readonly route: Path;
  readonly summary: string;
  /** Names of the parameters of the query, each optional. */
  readonly query?: readonly string[];
  /** Absent where no body is read. */
  readonly body?: BodyContract;
  readonly responses: Readonly<Record<number, (() => ZodType) | undefined>>;
  /** Problems of its own, besides those of its access kind and those that every route may have. */
  readonly problems: readonly ProblemCode[];
}

/** A route as its resource writes it; see {@link defineRoute}. */
export interface Route<Path extends string, Caller extends Principal | undefined, Place>
  extends Described<Path> {
  readonly access: AccessKind<Caller, ParamsOf<Path>, Place>;
  readonly handle: (call: Call<Path, Caller, Place>) => Promise<Reply>;
}

/** One entry of the HTTP surface: it is registered, documented and tested from this alone. */
export interface Definition extends Described<string> {
  readonly access: AccessDescription;
  readonly respond: (incoming: Incoming) => Promise<Reply>;
}
