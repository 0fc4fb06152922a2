import type { Ask } from '../azure/http-client.ts';
import { putToUse, USED } from './enterprise-application.ts';
import { type GroupRole, givenTo, giveRoles } from './group-roles.ts';
import { TRUSTED, trustIdentity } from './identity-credential.ts';
import { fitApplication, toBeMade } from './own-application.ts';
import { untilThere } from './until-there.ts';
import { federationOf } from './wanted-federation.ts';

export interface Wish {
  /** Of the one address that serves tab and API, such as `samenhang.example.org`. */
  readonly host: string;
  readonly name: string;
  /** Principal id of the identity that may act for the app without a secret; none unless given. */
  readonly identity?: string | undefined;
  readonly groups: readonly GroupRole[];
  /** Whether to look only. */
  readonly dryRun: boolean;
}

export interface Registered {
  /** `null` where it would have been made, and was not. */
  readonly appId: string | null;
  /** What was done, or would be, in the order of doing. */
  readonly done: readonly string[];
}

/**
 * Makes an Entra registration fit, with all that is wished for it. Once it fits, nothing is written; nothing
 * is ever taken away.
 * @param ask Microsoft Graph, as whoever registers.
 * @param tenant that they are signed in to.
 * @param wait until Graph has what it was just given, in milliseconds.
 * @throws AzureFault
 */
export async function registerApplication(
  ask: Ask,
  tenant: string,
  wish: Wish,
  wait: (ms: number) => Promise<unknown>,
): Promise<Registered> {
  const { identity, groups, dryRun } = wish;
  const insist = untilThere(ask, wait);
  const own = await fitApplication(ask, insist, wish);
  if (own === null) return { appId: null, done: allOf(wish) };
  const { id, appId } = own.application;
  const used = await putToUse(insist, appId, dryRun);
  const trusted =
    identity === undefined
      ? []
      : await trustIdentity(insist, id, federationOf(tenant, identity), dryRun);
  const given =
    used.id === undefined ? groups.map(givenTo) : await giveRoles(ask, used.id, groups, dryRun);
  return { appId, done: [...own.done, ...used.done, ...trusted, ...given] };
}

/** What would be done from nothing. */
const allOf = ({ host, name, identity, groups }: Wish): string[] => [
  ...toBeMade(host, name),
  USED,
  ...(identity === undefined ? [] : [TRUSTED]),
  ...groups.map(givenTo),
];
