import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import type { Cycle, Launch } from '../../repositories/cycles-table.ts';
import { type DestroyServices, destroyCancelled } from '../closing/destroy-cancelled.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { freezeLaunch } from './freeze-launch.ts';
import { type Claimed, claimOpening, stillClaimed, withdrawClaim } from './opening-claim.ts';

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

type OpeningServices = DestroyServices &
  Uses<'audience' | 'audienceSizes' | 'audit' | 'clock' | 'people' | 'tenants'>;

/**
 * Opens a planned cycle and freezes what it promised: rules, organisation tree, roles, audience;
 * makes its key, and the fences without which nothing can be answered. Before anything else it claims
 * the tenant's one place to be open. Every step may be repeated after a crash, and the cycle opens
 * with the last one; asked twice at once, it opens once.
 */
export async function openCycle(
  services: OpeningServices,
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
  const claimed = await claimOpening(services, tenant, id);
  if (!claimed.ok) return claimed;
  const opened = await openAsClaimed(services, tenant, claimed.value);
  if (opened.ok) await recordOpening(services, principal, opened.value);
  return opened;
}

async function recordOpening(
  services: Uses<'audit' | 'clock'>,
  principal: Principal,
  { id, rules, launch }: Cycle,
): Promise<void> {
  await recordAct(services, principal, {
    action: 'cycle_opened',
    target: { kind: 'cycle', id },
    details: { organisationVersion: launch?.organisationVersion ?? '', rules },
  });
}

const TRIES = 3;

async function openAsClaimed(
  services: OpeningServices,
  tenant: string,
  claimed: Claimed,
): Promise<Result<Cycle, OpenCycleError>> {
  for (let tries = 1; ; tries++) {
    const opened = await tryOpening(services, tenant, claimed);
    if (opened.ok) return opened;
    if (REFUSALS.has(opened.error.code)) await withdrawClaim(services, tenant, claimed);
    // An opening that lost its claim may have been in the way of this one, which has it.
    const again = opened.error.code === 'being_opened' && tries < TRIES;
    if (!(again && (await stillClaimed(services, tenant, claimed)))) return opened;
  }
}

/** After these nothing was begun; after the others somebody else goes on with the same cycle. */
const REFUSALS: ReadonlySet<OpenCycleError['code']> = new Set([
  'another_cycle_open',
  'too_soon',
  'nobody_to_invite',
]);

async function tryOpening(
  services: OpeningServices,
  tenant: string,
  claimed: Claimed,
): Promise<Result<Cycle, OpenCycleError>> {
  const { cycle, etag } = claimed.stored;
  const state = transition(cycle.state, 'open');
  if (!state.ok) return state;
  const apart = await keepApart(services, tenant, cycle.id);
  if (!apart.ok) return apart;
  if (!(await stillClaimed(services, tenant, claimed))) return err({ code: 'being_opened' });
  // Where it is cancelled meanwhile, key and fences may be made after all was destroyed.
  const destroyLate = (made?: Launch) => destroyCancelled(services, tenant, cycle.id, made);
  const launch = await freezeLaunch(services, tenant, cycle.id).catch(async (error: unknown) => {
    await destroyLate();
    throw error;
  });
  if (!launch.ok) return launch;
  const opened: Cycle = { ...cycle, state: state.value, launch: launch.value };
  const isOpened =
    (await stillClaimed(services, tenant, claimed)) &&
    (await services.cycles.replace(tenant, opened, etag)).ok;
  if (isOpened) return ok(opened);
  await destroyLate(launch.value);
  return err({ code: 'being_opened' });
}

const DAY_MS = 86_400_000;

/**
 * The claim tells of every cycle that was opened under one; a cycle that an earlier version opened has
 * none, so all are looked at. Each person has at most one open cycle, and there is time between two over the same people: results
 * soon after each other would reveal anyone who joined or left. A cycle invites everybody of its tenant.
 */
async function keepApart(
  { cycles, clock }: Uses<'clock' | 'cycles'>,
  tenant: string,
  id: string,
): Promise<Result<undefined, { readonly code: 'another_cycle_open' | 'too_soon' }>> {
  const earliest = clock().getTime() - DAYS_APART * DAY_MS;
  for (const { cycle } of await cycles.all(tenant)) {
    // Of a cancelled cycle nothing was published that another could be compared with.
    if (cycle.id === id || cycle.state === 'planned' || cycle.state === 'cancelled') continue;
    if (cycle.state !== 'released') return err({ code: 'another_cycle_open' });
    if (closedOn(cycle).getTime() > earliest) return err({ code: 'too_soon' });
  }
  return ok(undefined);
}
