import type { Principal } from '@samenhang/shared/access/principal';
import type { ProblemCode } from '@samenhang/shared/api/problem';
import type { Language } from '@samenhang/shared/languages';
import type { ZodType } from 'zod';
import type { CloseMessage } from '../use-cases/closing/close-steps.ts';
import type { ResponsePlace } from '../use-cases/respond/own-response.ts';
import type { Services } from '../use-cases/services.ts';

/** What a bad field is called: a JSON Pointer, a stable code, and a word for the developer. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface Success {
  readonly status: 200 | 201 | 202 | 204 | 304;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | Uint8Array;
  /** Steps of closing to be woken; see `jobs/definition.ts`. */
  readonly queued?: readonly CloseMessage[];
}

export interface Failure {
  readonly problem: ProblemCode;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
}

export type Reply = Success | Failure;

/** A request as a handler meets it; what is wrong with it in form was answered before. */
export interface Call {
  readonly services: Services;
  readonly method: string;
  /** Route parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: { get(name: string): string | null };
  readonly language: Language;
  /** The body as JSON; parsed with the contract by the handler that knows it. */
  readonly body: unknown;
}

export interface MemberCall extends Call {
  readonly principal: Principal;
}

export interface AudienceCall extends MemberCall {
  /** Of the caller's own response; nobody else's can be asked for. */
  readonly place: ResponsePlace;
}

interface Described {
  /** The function's name in Azure; unique. */
  readonly name: string;
  readonly methods: readonly ('GET' | 'HEAD' | 'PUT' | 'DELETE' | 'POST' | 'PATCH')[];
  /** In the host's own notation, with `{parameters}`. */
  readonly route: string;
  readonly summary: string;
  /** Names of the parameters of the query, each optional. */
  readonly query?: readonly string[];
  /** What OpenAPI says of bodies; absent where there is none. */
  readonly requestBody?: () => ZodType;
  readonly responses: Readonly<Record<number, (() => ZodType) | undefined>>;
  /** Problems of its own, besides those that every route may have. */
  readonly problems: readonly ProblemCode[];
}

/** One entry of the HTTP surface: it is registered, documented and tested from this alone. */
export type Definition = Described &
  (
    | { readonly access: 'anyone'; readonly handle: (call: Call) => Promise<Reply> }
    | {
        /** `member`: of an allowed tenant. `hr-admin`: besides, one who runs cycles. */
        readonly access: 'member' | 'hr-admin';
        readonly handle: (call: MemberCall) => Promise<Reply>;
      }
    | {
        /** Besides, invited to the cycle that the route names; settled before the body is read. */
        readonly access: 'audience';
        readonly handle: (call: AudienceCall) => Promise<Reply>;
      }
  );
