import type { CloseJobView } from '@samenhang/shared/api/close-job';
import type { CycleView } from '@samenhang/shared/api/cycle';
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

/**
 * Closes the cycle; again, where a step failed. What was read of cycles before no longer holds.
 * @param withoutUnreadable that many answers that nobody can read may be left out.
 */
export function closeCycle(
  backend: Backend,
  cycle: string,
  withoutUnreadable?: number,
): Promise<Reply<CloseJobView>> {
  backend.forget(PATHS.cycles());
  const body = withoutUnreadable === undefined ? {} : { body: { withoutUnreadable } };
  return backend.send({ method: 'POST', path: PATHS.close(cycle), ...body });
}

/** Cancels the cycle: its answers and its key are destroyed, and nothing is published. */
export function cancelCycle(backend: Backend, cycle: string): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.cancel(cycle) });
}

export function readClosing(backend: Backend, cycle: string): Promise<Reply<CloseJobView>> {
  return backend.send({ method: 'GET', path: PATHS.job(cycle, CLOSING) });
}
