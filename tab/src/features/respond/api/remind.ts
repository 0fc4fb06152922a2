import type { Remind } from '@samenhang/shared/api/notices';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** Whether I am reminded in this round. */
export function readRemind(backend: Backend, cycle: string): Promise<Reply<Remind>> {
  return backend.send({ method: 'GET', path: PATHS.remind(cycle) });
}

export function putRemind(
  backend: Backend,
  cycle: string,
  remind: boolean,
): Promise<Reply<Remind>> {
  // Whatever was said before: the last word holds.
  return backend.send({ method: 'PUT', path: PATHS.remind(cycle), body: { remind }, etag: null });
}
