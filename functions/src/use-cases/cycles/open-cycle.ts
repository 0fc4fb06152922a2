import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle, Launch } from '../../repositories/cycle.ts';
import { type DestroyServices, destroyCancelled } from '../closing/destroy-cancelled.ts';
import { recordAct, recordOfSystem } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { audienceOf } from './audience-of.ts';
import { freezeLaunch } from './freeze-launch.ts';
import { allFrom, invitedAgainFrom, isAnotherOpen } from './keep-apart.ts';
import { type Claimed, claimOpening, stillClaimed, withdrawClaim } from './opening-claim.ts';

export type OpenCycleError =
  | {
      readonly code:
        | 'forbidden'
        | 'not_found'
        | 'nobody_to_invite'
        | 'audience_unit_unknown'
        | 'cycle_over'
        | 'being_opened'
        | 'another_cycle_open'
        | 'too_soon';
    }
  | TransitionError;

export type OpeningServices = DestroyServices &
  Uses<'audience' | 'audienceSizes' | 'audit' | 'clock' | 'people' | 'tenants' | 'units'>;

/**
 * Opens a planned cycle in one go: for an audience that is known to be small. What is asked over HTTP
 * and what the clock opens goes through a queue; see `ask-opening.ts`.
 */
export async function openCycle(
  services: OpeningServices,
  principal: Principal,
  id: string,
): Promise<Result<Cycle, OpenCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  return openBy(services, principal.tenant, id, principal.person);
}

/**
 * Opens a planned cycle and freezes what it promised: rules, organisation tree, roles, audience;
 * makes its key, and the fences without which nothing can be answered. Before anything else it claims
 * the tenant's one place to be open. Every step may be repeated after a crash, and the cycle opens
 * with the last one; done twice at once, it opens once. Whether anybody may was asked before.
 * @param by the Entra object id of an HR admin, or `clock`.
 */
export async function openBy(
  services: OpeningServices,
  tenant: string,
  id: string,
  by: string,
): Promise<Result<Cycle, OpenCycleError>> {
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const state = transition(stored.cycle.state, 'open');
  if (!state.ok) return state;
  if (services.clock() >= stored.cycle.closesAt) return err({ code: 'cycle_over' });
  const claimed = await claimOpening(services, tenant, id);
  if (!claimed.ok) return claimed;
  const opened = await openAsClaimed(services, tenant, claimed.value);
  if (opened.ok) await recordOpening(services, tenant, opened.value, by);
  return opened;
}

/** Recorded again, it adds nothing. */
export async function recordOpening(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  { id, rules, launch, opensAt }: Cycle,
  by: string,
): Promise<void> {
  const kept = { at: launch?.openedAt ?? opensAt };
  const act = {
    action: 'cycle_opened',
    target: { kind: 'cycle', id },
    details: { organisationVersion: launch?.organisationVersion ?? '', rules },
  } as const;
  if (by === 'clock') await recordOfSystem(services, tenant, act, kept);
  else await recordAct(services, { tenant, person: by }, act, { kept });
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
  'audience_unit_unknown',
]);

async function tryOpening(
  services: OpeningServices,
  tenant: string,
  claimed: Claimed,
): Promise<Result<Cycle, OpenCycleError>> {
  const { cycle, etag } = claimed.stored;
  const state = transition(cycle.state, 'open');
  if (!state.ok) return state;
  const all = (await services.cycles.all(tenant)).map((one) => one.cycle);
  if (isAnotherOpen(all, cycle.id)) return err({ code: 'another_cycle_open' });
  const audience = await audienceOf(services, tenant, cycle);
  if (!audience.ok) return audience;
  const again = await invitedAgainFrom(services, tenant, all, services.clock());
  if (allFrom(audience.value.people, again) !== undefined) return err({ code: 'too_soon' });
  if (!(await stillClaimed(services, tenant, claimed))) return err({ code: 'being_opened' });
  // Where it is cancelled meanwhile, key and fences may be made after all was destroyed.
  const destroyLate = (made?: Launch) => destroyCancelled(services, tenant, cycle.id, made);
  const launch = await freezeLaunch(services, tenant, cycle.id, audience.value).catch(
    async (error: unknown) => {
      await destroyLate();
      throw error;
    },
  );
  if (!launch.ok) return launch;
  const opened = asOpened({ ...cycle, state: state.value }, launch.value);
  const isOpened =
    (await stillClaimed(services, tenant, claimed)) &&
    (await services.cycles.replace(tenant, opened, etag)).ok;
  if (isOpened) return ok(opened);
  await destroyLate(launch.value);
  return err({ code: 'being_opened' });
}

/** A cycle that is opened before its time begins now. */
function asOpened(cycle: Cycle, launch: Launch): Cycle {
  const { openedAt = cycle.opensAt } = launch;
  return { ...cycle, opensAt: openedAt < cycle.opensAt ? openedAt : cycle.opensAt, launch };
}
