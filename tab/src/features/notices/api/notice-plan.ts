import type { NoticePlan, NoticesView, TestedNotice } from '@samenhang/shared/api/notices';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What the audience of a round is told, with the version that a change names. */
export interface ReadNotices {
  readonly view: NoticesView;
  readonly etag: string | null;
}

export async function readNotices(backend: Backend, cycle: string): Promise<Reply<ReadNotices>> {
  return withVersion(
    await backend.send<NoticesView>({ method: 'GET', path: PATHS.notices(cycle) }),
  );
}

/** Settles what is still to be told; what is left out is cancelled. */
export async function planNotices(
  backend: Backend,
  cycle: string,
  body: NoticePlan,
  etag: string | null,
): Promise<Reply<ReadNotices>> {
  const path = PATHS.notices(cycle);
  return withVersion(await backend.send<NoticesView>({ method: 'PUT', path, body, etag }));
}

/** Sends a notice to whoever asks. */
export function sendTest(backend: Backend, cycle: string): Promise<Reply<TestedNotice>> {
  return backend.send({ method: 'POST', path: PATHS.testNotice(cycle) });
}

function withVersion(reply: Reply<NoticesView>): Reply<ReadNotices> {
  if (!reply.ok) return reply;
  const { body: view, etag } = reply;
  return { ok: true, body: { view, etag }, etag };
}
