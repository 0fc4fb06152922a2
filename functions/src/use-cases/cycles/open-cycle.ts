import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import type { Cycle } from '../../repositories/cycles-table.ts';
import { newDataKey } from '../../sealing/cycle-sealer.ts';
import { keyNameOf } from '../../sealing/key-name.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { Uses } from '../services.ts';

export type OpenCycleError =
  | {
      readonly code:
        | 'forbidden'
        | 'not_found'
        | 'nobody_to_invite'
        | 'cycle_over'
        | 'being_opened'
        | 'another_cycle_open'
        | 'too_soon';
    }
  | TransitionError;

const PEOPLE_PER_SHARD = 2000;
const MOST_SHARDS = 256;

/**
 * Opens a planned cycle and freezes what it promised: rules, organisation tree, roles, audience;
 * makes its key, and the fences without which nothing can be answered. Every step may be repeated
 * after a crash, and the cycle opens with the last one; asked twice at once, it opens once.
 */
export async function openCycle(
  services: Uses<
    | 'audience'
    | 'audienceSizes'
    | 'clock'
    | 'cycles'
    | 'keyWrap'
    | 'people'
    | 'shards'
    | 'tenants'
    | 'trees'
  >,
  principal: Principal,
  id: string,
): Promise<Result<Cycle, OpenCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const state = transition(stored.cycle.state, 'open');
  if (!state.ok) return state;
  if (services.clock() >= stored.cycle.closesAt) return err({ code: 'cycle_over' });
  const apart = await keepApart(services, tenant, id);
  if (!apart.ok) return apart;

  const organisationVersion = await services.tenants.organisationVersion(tenant);
  const people = await services.people.all(tenant);
  if (organisationVersion === undefined || people.length === 0) {
    return err({ code: 'nobody_to_invite' });
  }
  const shards = shardsFor(people.length);
  const frozen = await services.audience.freeze(tenant, id, shards, people);
  if (!frozen.ok) return err({ code: 'being_opened' });
  const tree = await services.trees.find(tenant, organisationVersion);
  const sizes = await services.audienceSizes.freeze(tenant, id, sizesOf(tree, people));
  if (!sizes.ok) return err({ code: 'being_opened' });
  for (let shard = 0; shard < shards; shard++) {
    await services.shards.raiseFence({ tenant, cycle: id, shard });
  }
  const wrappedDataKey = await makeDataKey(services, tenant, id);
  const launch = { organisationVersion, invited: people.length, shards, wrappedDataKey };
  const opened: Cycle = { ...stored.cycle, state: state.value, launch };
  const replaced = await services.cycles.replace(tenant, opened, stored.etag);
  if (!replaced.ok) return err({ code: 'being_opened' });
  return ok(opened);
}

const DAY_MS = 86_400_000;

/**
 * Each person has at most one open cycle, and there is time between two over the same people: results
 * soon after each other would reveal anyone who joined or left. A cycle invites everybody of its tenant.
 */
async function keepApart(
  { cycles, clock }: Uses<'clock' | 'cycles'>,
  tenant: string,
  id: string,
): Promise<Result<undefined, { readonly code: 'another_cycle_open' | 'too_soon' }>> {
  const earliest = clock().getTime() - DAYS_APART * DAY_MS;
  for (const { cycle } of await cycles.all(tenant)) {
    if (cycle.id === id || cycle.state === 'planned') continue;
    if (cycle.state !== 'released') return err({ code: 'another_cycle_open' });
    if (closedOn(cycle).getTime() > earliest) return err({ code: 'too_soon' });
  }
  return ok(undefined);
}

/** How many people each unit has, with all below it. */
function sizesOf(tree: FrozenTree, people: readonly { readonly unit: string }[]) {
  const sizes = new Map<string, number>();
  for (const { unit } of people) {
    for (const above of tree.path(unit)) sizes.set(above, (sizes.get(above) ?? 0) + 1);
  }
  return sizes;
}

/** S = clamp(⌈invited / 2 000⌉, 1, 256): a partition of Table Storage takes so many writes. */
function shardsFor(invited: number): number {
  return Math.min(Math.max(Math.ceil(invited / PEOPLE_PER_SHARD), 1), MOST_SHARDS);
}

async function makeDataKey({ keyWrap }: Uses<'keyWrap'>, tenant: string, id: string) {
  const name = keyNameOf(tenant, id);
  await keyWrap.create(name);
  return keyWrap.wrap(name, newDataKey());
}
