import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Localized } from '@samenhang/shared/languages';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What HR says of a round before it opens; the rest is as is usual. */
export interface Planned {
  readonly id: string;
  readonly title: Localized;
  /** ISO 8601, in UTC. */
  readonly opensAt: string;
  readonly closesAt: string;
}

export function planCycle(backend: Backend, body: Planned): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.cycles(), body });
}

/** Opens it now, and freezes what it promises. */
export function openCycle(backend: Backend, cycle: string): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.open(cycle) });
}
