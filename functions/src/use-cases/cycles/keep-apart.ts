import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { err, ok, type Result } from '@samenhang/shared/result';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import type { Cycle } from '../../repositories/cycles-table.ts';
import type { Uses } from '../services.ts';
import type { ChosenAudience } from './audience-of.ts';

const DAY_MS = 86_400_000;

/**
 * The claim tells of every cycle that was opened under one; a cycle that an earlier version opened has
 * none, so all are looked at. One cycle at a time is open in a tenant.
 * @returns the cycles that were over too short ago for another over the same people.
 */
export async function recentCycles(
  { cycles, clock }: Uses<'clock' | 'cycles'>,
  tenant: string,
  id: string,
): Promise<Result<readonly Cycle[], { readonly code: 'another_cycle_open' }>> {
  const earliest = clock().getTime() - DAYS_APART * DAY_MS;
  const recent: Cycle[] = [];
  for (const { cycle } of await cycles.all(tenant)) {
    // Of a cancelled cycle nothing was published that another could be compared with.
    if (cycle.id === id || cycle.state === 'planned' || cycle.state === 'cancelled') continue;
    if (cycle.state !== 'released') return err({ code: 'another_cycle_open' });
    if (closedOn(cycle).getTime() > earliest) recent.push(cycle);
  }
  return ok(recent);
}

/**
 * Whether somebody who would be invited was invited to one of these cycles: results soon after each
 * other would reveal anyone who joined or left.
 */
export async function shareSomebody(
  { audience }: Uses<'audience'>,
  tenant: string,
  recent: readonly Cycle[],
  chosen: ChosenAudience,
): Promise<boolean> {
  const ids = new Set(chosen.people.map(({ id }) => id));
  for (const { id, launch } of recent) {
    for (let bucket = 0; bucket < (launch?.shards ?? 0); bucket++) {
      for await (const person of audience.idsOf(tenant, id, bucket)) {
        if (ids.has(person)) return true;
      }
    }
  }
  return false;
}
