import { monthOf } from '../../repositories/audit-months.ts';
import type { Cycle } from '../../repositories/cycles-table.ts';
import type { Uses } from '../services.ts';
import { recordOfSystem } from './record-act.ts';

/** Records that a cycle was released, unless that is recorded already: the step may come again. */
export async function recordRelease(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  cycle: Pick<Cycle, 'id' | 'closedAt' | 'keyRecoverableUntil'>,
): Promise<void> {
  const { id, closedAt } = cycle;
  const now = services.clock();
  await recordDestroyedKey(services, tenant, cycle, closedAt ?? now);
  const months = new Set([closedAt ?? now, now].map(monthOf));
  for (const month of months) {
    const entries = await services.audit.read(tenant, month);
    if (entries.some(({ action, target }) => action === 'cycle_released' && target.id === id))
      return;
  }
  await recordOfSystem(services, tenant, {
    action: 'cycle_released',
    target: { kind: 'cycle', id },
    details: {},
  });
}

/** Records that the key of a cycle's answers is gone, once for the same time of ending. */
export async function recordDestroyedKey(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  { id, keyRecoverableUntil: until }: Pick<Cycle, 'id' | 'keyRecoverableUntil'>,
  endedAt: Date,
): Promise<void> {
  const act = {
    action: 'key_destroyed' as const,
    target: { kind: 'cycle' as const, id },
    details: until === undefined ? {} : { recoverableUntil: until.toISOString() },
  };
  await recordOfSystem(services, tenant, act, { at: endedAt });
}
