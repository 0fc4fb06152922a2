import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { mayEndAt } from '@samenhang/shared/cycles/moved-end';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';

export type MoveEndError = {
  readonly code: 'forbidden' | 'not_found' | 'not_open' | 'end_unfit' | 'being_changed';
};

/**
 * Moves the end of an open cycle, which everybody who is invited is told. Neither so near that
 * somebody misses it, nor so far that the cycle becomes another one.
 */
export async function moveEnd(
  services: Uses<'audit' | 'clock' | 'cycles' | 'launched'>,
  principal: Principal,
  id: string,
  closesAt: Date,
): Promise<Result<Cycle, MoveEndError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const { cycle, etag } = stored;
  const now = services.clock();
  // What is past its end closes, whether or not the clock came to it.
  if (cycle.state !== 'open' || now >= cycle.closesAt) return err({ code: 'not_open' });
  if (closesAt.getTime() === cycle.closesAt.getTime()) return ok(cycle);
  if (!mayEndAt(cycle, closesAt, now)) return err({ code: 'end_unfit' });
  const moved: Cycle = { ...cycle, closesAt, endMovedFrom: cycle.closesAt };
  const replaced = await services.cycles.replace(tenant, moved, etag);
  if (!replaced.ok) return err({ code: 'being_changed' });
  services.launched.forget(tenant, id);
  await recordAct(services, principal, {
    action: 'cycle_changed',
    target: { kind: 'cycle', id },
    details: { changed: ['closesAt'] },
  });
  return ok(moved);
}
