import { monthOf } from '../../repositories/audit-months.ts';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { recordOfSystem } from './record-act.ts';
import { recordDestroyedKey } from './record-destroyed-key.ts';

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
