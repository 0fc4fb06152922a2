import type { AccessRole } from '@samenhang/shared/access/principal';
import * as z from 'zod';
import { AzureFault } from '../azure/azure-fault.ts';
import type { Ask } from '../azure/http-client.ts';
import { GraphRefusal } from './graph.ts';
import { ROLE_IDS, ROLE_WORDS } from './wanted.ts';

/** A group of Entra, and what everybody in it may do. */
export interface GroupRole {
  /** Object id. */
  readonly group: string;
  readonly role: AccessRole;
}

const assignmentsSchema = z.object({
  value: z.array(z.object({ resourceId: z.string(), appRoleId: z.string() })),
});

/** What is said of one that is given. */
export const givenTo = ({ group, role }: GroupRole) =>
  `the role ${ROLE_WORDS[role].displayName} for the group ${group}`;

/**
 * Gives groups their roles. Nobody's role is taken away: who had one keeps it, and is not looked for.
 * @param resource object id of the enterprise application.
 * @returns what was done, or would be.
 * @throws AzureFault
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export async function giveRoles(
  ask: Ask,
  resource: string,
  wanted: readonly GroupRole[],
  dryRun: boolean,
): Promise<string[]> {
  const done: string[] = [];
  for (const one of wanted) {
    if (await hasRole(ask, resource, one)) continue;
    if (!dryRun) await give(ask, resource, one);
    done.push(givenTo(one));
  }
  return done;
}

async function hasRole(ask: Ask, resource: string, { group, role }: GroupRole): Promise<boolean> {
  const path = `/groups/${group}/appRoleAssignments?$filter=resourceId eq ${resource}`;
  const answer = await ask({ method: 'GET', path });
  if (answer.status === 404)
    throw new AzureFault(
      `There is no group ${group} in this tenant. Its object id is on its page in the Entra admin centre; a person is assigned under "Enterprise applications".`,
    );
  const { value } = assignmentsSchema.parse(answer.body);
  return value.some((one) => one.resourceId === resource && one.appRoleId === ROLE_IDS[role]);
}

async function give(ask: Ask, resource: string, { group, role }: GroupRole) {
  const path = `/servicePrincipals/${resource}/appRoleAssignedTo`;
  const body = { principalId: group, resourceId: resource, appRoleId: ROLE_IDS[role] };
  try {
    await ask({ method: 'POST', path, body });
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    // Another server of Graph knew it, or it got there although the answer broke off.
    if (/already exists/i.test(error.said)) return;
    if (/licen[cs]e|premium|plan level/i.test(error.said))
      throw new AzureFault(
        `This tenant has no licence for giving roles to groups (Microsoft Entra ID P1). Graph says: ${error.said}\nAssign people instead, under "Enterprise applications", Samenhang, "Users and groups".`,
      );
    throw error;
  }
}
