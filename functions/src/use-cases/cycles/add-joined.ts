import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle, Launch, StoredCycle } from '../../repositories/cycle.ts';
import type { Person } from '../../repositories/people-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { Uses } from '../services.ts';
import { sizesOf } from './freeze-launch.ts';
import { invitedTo, recentlyOver } from './keep-apart.ts';

export interface Joined {
  /** How many were added. */
  readonly added: number;
  /** How many joined a unit that the cycle does not have: they cannot be added. */
  readonly elsewhere: number;
  /** How many were invited to another cycle too short ago: they cannot be added either. */
  readonly tooSoon: number;
}

export type AddJoinedError = {
  readonly code: 'forbidden' | 'not_found' | 'not_open' | 'being_changed';
};

type AddServices = Uses<
  | 'audience'
  | 'audienceSizes'
  | 'audit'
  | 'clock'
  | 'cycles'
  | 'launched'
  | 'people'
  | 'tenants'
  | 'trees'
>;

/**
 * Invites to an open cycle whoever came into the organisation since it opened, each in a unit of the
 * frozen tree. Nobody is ever taken out, as that would tell who had answered. After a crash it is
 * safe to do again: sizes are counted anew from who is in it.
 */
export async function addJoined(
  services: AddServices,
  principal: Principal,
  id: string,
): Promise<Result<Joined, AddJoinedError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  const organisation = await services.tenants.organisation(tenant);
  if (stored === undefined || organisation === undefined) return err({ code: 'not_found' });
  const launch = launchOfOpen(stored.cycle, services.clock());
  if (launch === undefined) return err({ code: 'not_open' });
  const all = (await services.cycles.all(tenant)).map(({ cycle }) => cycle);
  const asked = {
    now: await invitedTo(services, tenant, [stored.cycle]),
    lately: await invitedTo(services, tenant, recentlyOver(all, services.clock())),
  };
  const tree = await services.trees.find(tenant, launch.organisationVersion);
  const people = services.people.all(tenant, organisation);
  const { joined, ...left } = await whoJoined(people, tree, asked);
  await services.audience.add(tenant, id, launch.shards, joined);
  const counted = await countAnew(services, tenant, stored, launch);
  if (!counted.ok) return counted;
  services.launched.forget(tenant, id);
  if (joined.length > 0) {
    await recordAct(services, principal, {
      action: 'audience_added',
      target: { kind: 'cycle', id },
      details: { people: joined.length },
    });
  }
  return ok({ added: joined.length, ...left });
}

function launchOfOpen({ state, launch, closesAt }: Cycle, now: Date): Launch | undefined {
  return state === 'open' && now < closesAt ? launch : undefined;
}

interface Asked {
  /** Who is invited to this cycle already. */
  readonly now: ReadonlySet<string>;
  readonly lately: ReadonlySet<string>;
}

async function whoJoined(people: AsyncIterable<Person>, tree: FrozenTree, asked: Asked) {
  const joined: Person[] = [];
  let [elsewhere, tooSoon] = [0, 0];
  for await (const person of people) {
    if (asked.now.has(person.id)) continue;
    if (tree.find(person.unit) === undefined) elsewhere += 1;
    else if (asked.lately.has(person.id)) tooSoon += 1;
    else joined.push(person);
  }
  return { joined, elsewhere, tooSoon };
}

/** How many are invited, in all and of each unit, from who is in the audience. */
async function countAnew(
  services: AddServices,
  tenant: string,
  { cycle, etag }: StoredCycle,
  launch: Launch,
): Promise<Result<undefined, { readonly code: 'being_changed' }>> {
  const members: { readonly unit: string }[] = [];
  for (let bucket = 0; bucket < launch.shards; bucket++) {
    for await (const member of services.audience.membersOf(tenant, cycle.id, bucket)) {
      members.push(member);
    }
  }
  const tree = await services.trees.find(tenant, launch.organisationVersion);
  const sizes = await services.audienceSizes.freeze(tenant, cycle.id, sizesOf(tree, members));
  if (!sizes.ok) return err({ code: 'being_changed' });
  const invited = members.length;
  if (invited === launch.invited) return ok(undefined);
  const replaced = await services.cycles.replace(
    tenant,
    { ...cycle, launch: { ...launch, invited } },
    etag,
  );
  return replaced.ok ? ok(undefined) : err({ code: 'being_changed' });
}
