import type { CloseJobView } from '@samenhang/shared/api/close-job';
import type { ParticipationView } from '@samenhang/shared/api/participation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** The name of a cycle's closing among its jobs. */
const CLOSING = 'close';

export function readParticipation(
  backend: Backend,
  cycle: string,
): Promise<Reply<ParticipationView>> {
  return backend.send({ method: 'GET', path: PATHS.participation(cycle) });
}

/** Closes the cycle; again, where a step failed. What was read of cycles before no longer holds. */
export function closeCycle(backend: Backend, cycle: string): Promise<Reply<CloseJobView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.close(cycle) });
}

export function readClosing(backend: Backend, cycle: string): Promise<Reply<CloseJobView>> {
  return backend.send({ method: 'GET', path: PATHS.job(cycle, CLOSING) });
}
