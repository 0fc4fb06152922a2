import type { ProblemCode } from '@samenhang/shared/api/problem';
import type { ApiClient, Reply } from '../../tab/src/lib/api-client.ts';
import type { Backend } from '../../tab/src/lib/backend.ts';
import type { Fault } from '../../tab/src/lib/fault.ts';
import { withMemory } from '../../tab/src/lib/memory.ts';

type ApiRequest = Parameters<ApiClient['send']>[0];

/** What the server says to one request: a body, or what went wrong; as a function, anew each time. */
export type Answers = Record<
  string,
  Reply<unknown> | (() => Reply<unknown> | Promise<Reply<unknown>>)
>;

export const found = <T>(body: T, etag: string | null = null): Reply<T> => ({
  ok: true,
  body,
  etag,
});
export const refused = (code: ProblemCode): Reply<never> => ({
  ok: false,
  fault: { kind: 'problem', code },
});
export const OFFLINE: Reply<never> = { ok: false, fault: { kind: 'offline' } };

/** Faults that say nothing of whether there is something: they pass, or are ours. */
export const FAULTS: readonly Fault[] = [
  { kind: 'offline' },
  { kind: 'no_token' },
  ...(
    ['storage_unavailable', 'too_many_requests', 'internal_error', 'tenant_not_allowed'] as const
  ).map((code): Fault => ({ kind: 'problem', code })),
];

/**
 * The server as its answers by path, or by method and path; what has none is not found. `asked` has
 * every request in its order.
 */
export function fakeBackend(
  answers: Answers,
  now = Date.now,
): Backend & { readonly asked: ApiRequest[] } {
  const asked: ApiRequest[] = [];
  const client = {
    send: async <T>(request: ApiRequest): Promise<Reply<T>> => {
      asked.push(request);
      const { method, path } = request;
      const given = answers[`${method} ${path}`] ?? (method === 'GET' ? answers[path] : undefined);
      // As over the wire: whoever asks says what it is.
      const reply = typeof given === 'function' ? await given() : given;
      return JSON.parse(JSON.stringify(reply ?? refused('not_found')));
    },
  };
  return { ...withMemory(client, now), asked };
}
