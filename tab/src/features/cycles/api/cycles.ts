import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { newestFirst, openedBefore } from '@samenhang/shared/cycles/recency';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

interface Cycles {
  readonly items: readonly CycleView[];
}

export interface Overview {
  readonly me: Me;
  readonly cycles: readonly CycleView[];
}

/** Who I am and what there is, asked for together; `anew` passes over what was read before. */
export async function readOverview(backend: Backend, anew: boolean): Promise<Reply<Overview>> {
  if (anew) backend.forget(PATHS.cycles());
  const [me, cycles] = await Promise.all([
    backend.recall<Me>(PATHS.me()),
    backend.recall<Cycles>(PATHS.cycles()),
  ]);
  if (!me.ok) return me;
  if (!cycles.ok) return cycles;
  return { ok: true, body: { me: me.body, cycles: cycles.body.items }, etag: null };
}

/** One cycle, out of what was read before in this visit. */
export async function readCycle(backend: Backend, id: string): Promise<Reply<CycleView>> {
  const cycles = await backend.recall<Cycles>(PATHS.cycles());
  if (!cycles.ok) return cycles;
  const body = cycles.body.items.find((cycle) => cycle.id === id);
  if (body === undefined) return { ok: false, fault: { kind: 'problem', code: 'not_found' } };
  return { ok: true, body, etag: null };
}

/** One cycle as it is now. */
export function readCycleAnew(backend: Backend, id: string): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return readCycle(backend, id);
}

/** The cycles whose results are out, the newest first, out of what was read before. */
export async function readReleased(backend: Backend): Promise<Reply<CycleView[]>> {
  const cycles = await backend.recall<Cycles>(PATHS.cycles());
  if (!cycles.ok) return cycles;
  const body = cycles.body.items.filter(({ state }) => state === 'released').toSorted(newestFirst);
  return { ok: true, body, etag: null };
}

/** Those of them that were out before this one opened. */
export async function readReleasedBefore(
  backend: Backend,
  cycle: CycleView,
): Promise<Reply<CycleView[]>> {
  const released = await readReleased(backend);
  if (!released.ok) return released;
  const body = released.body.filter((earlier) => openedBefore(earlier, cycle));
  return { ok: true, body, etag: null };
}
