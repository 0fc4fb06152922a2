import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { recordOfSystem } from './record-act.ts';

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
