import { newestFirst } from '@samenhang/shared/cycles/recency';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';

/** The cycles of a tenant whose results are out, newest first. */
export async function releasedNewestFirst(
  { cycles }: Uses<'cycles'>,
  tenant: string,
): Promise<Cycle[]> {
  const stored = await cycles.all(tenant);
  const released = stored.map(({ cycle }) => cycle).filter(({ state }) => state === 'released');
  return released.sort(newestFirst);
}
