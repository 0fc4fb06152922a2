import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';

const DAY_MS = 86_400_000;
const OPEN: ReadonlySet<Cycle['state']> = new Set(['open', 'closing']);

/**
 * Whether another cycle of the tenant is open, of all there are: the claim tells of every cycle that was
 * opened under one, and one that an earlier version opened has none.
 */
export function isAnotherOpen(all: readonly Cycle[], id: string): boolean {
  return all.some((cycle) => cycle.id !== id && OPEN.has(cycle.state));
}

/**
 * The cycles that were over too short ago for another over the same people: results soon after each
 * other would reveal anyone who joined or left. Of a cancelled cycle nothing was published.
 */
export function recentlyOver(all: readonly Cycle[], now: Date): readonly Cycle[] {
  const earliest = now.getTime() - DAYS_APART * DAY_MS;
  return all.filter((cycle) => cycle.state === 'released' && closedOn(cycle).getTime() > earliest);
}

/** Entra object ids of everybody who was invited to any of these cycles. */
export async function invitedTo(
  { audience }: Uses<'audience'>,
  tenant: string,
  cycles: readonly Cycle[],
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id, launch } of cycles) {
    for (let bucket = 0; bucket < (launch?.shards ?? 0); bucket++) {
      for await (const person of audience.idsOf(tenant, id, bucket)) ids.add(person);
    }
  }
  return ids;
}
