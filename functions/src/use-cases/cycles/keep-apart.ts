import { nextOpeningFrom } from '@samenhang/shared/cycles/days-apart';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';

const OPEN: ReadonlySet<Cycle['state']> = new Set(['open', 'closing']);

/**
 * Whether another cycle of the tenant is open, of all there are: the claim tells of every cycle that was
 * opened under one, and one that an earlier version opened has none.
 */
export function isAnotherOpen(all: readonly Cycle[], id: string): boolean {
  return all.some((cycle) => cycle.id !== id && OPEN.has(cycle.state));
}

/**
 * The cycles that were over too short ago for another over the same people. Of a cancelled cycle
 * nothing was published.
 */
export function recentlyOver(all: readonly Cycle[], now: Date): readonly Cycle[] {
  return all.filter((cycle) => cycle.state === 'released' && now < nextOpeningFrom(cycle));
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

/**
 * From when on people may be invited to another cycle: by Entra object id, for everybody who is in one
 * that is open, or was in one too short ago.
 */
export async function invitedAgainFrom(
  services: Uses<'audience'>,
  tenant: string,
  all: readonly Cycle[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const open = all.filter(({ state }) => OPEN.has(state));
  const inOrder = [...recentlyOver(all, now), ...open]
    .map((cycle) => ({ cycle, from: nextOpeningFrom(cycle) }))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const from = new Map<string, Date>();
  for (const { cycle, from: again } of inOrder) {
    for (const person of await invitedTo(services, tenant, [cycle])) from.set(person, again);
  }
  return from;
}

/** From when on all of these may be invited; `undefined` where that is now. */
export function allFrom(
  people: Iterable<{ readonly id: string }>,
  from: ReadonlyMap<string, Date>,
): Date | undefined {
  let last: Date | undefined;
  for (const { id } of people) last = later(last, from.get(id));
  return last;
}

/** The later of two moments, of which either may be none. */
export const later = (a: Date | undefined, b: Date | undefined): Date | undefined =>
  a !== undefined && (b === undefined || a > b) ? a : b;
