import { PATHS } from '@samenhang/shared/api/paths';
import type { ResponseBody, ResponseView, SavedResponse } from '@samenhang/shared/api/response';
import type { ApiClient, Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';
import { isProblem } from '../../../lib/fault.ts';
import { sendable } from '../model/content.ts';
import type { Submission } from '../model/saving.ts';

/** What one reads where nothing is stored yet. */
export const NO_RESPONSE = { ok: true, body: null, etag: null } as const;

/** One's own draft or answer; `null` where there is none yet. */
export async function readOwnResponse(
  api: ApiClient,
  cycle: string,
): Promise<Reply<ResponseView | null>> {
  const reply = await api.send<ResponseView>({ method: 'GET', path: PATHS.response(cycle) });
  return !reply.ok && isProblem(reply.fault, 'no_response') ? NO_RESPONSE : reply;
}

/** Saves; what the cycle says of me is then no longer what was read before. */
export function saveResponse(
  backend: Backend,
  cycle: string,
  { id, state, content, etag }: Submission,
): Promise<Reply<SavedResponse>> {
  const body: ResponseBody = { state, submissionId: id, ...sendable(content) };
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'PUT', path: PATHS.response(cycle), body, etag });
}

/** Withdraws the version with that ETag, and nothing that was saved after it. */
export function withdrawResponse(
  backend: Backend,
  cycle: string,
  etag: string | null,
): Promise<Reply<unknown>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'DELETE', path: PATHS.response(cycle), etag });
}
