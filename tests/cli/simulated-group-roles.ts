import * as z from 'zod';
import { type Asked, type Reply, refusal } from './stand-in.ts';

const assignmentSchema = z.object({
  principalId: z.string(),
  resourceId: z.string(),
  appRoleId: z.string(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

const OF_GROUP = /^\/v1\.0\/groups\/([^/]+)\/appRoleAssignments$/;
const TO_APP = /^\/v1\.0\/servicePrincipals\/([^/]+)\/appRoleAssignedTo$/;

export type GroupRoles = ReturnType<typeof groupRoles>;

/**
 * App roles of groups: each once, of roles that the application has, for groups that there are.
 * @param roles of the application.
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export function groupRoles(written: string[], roles: () => readonly { readonly id: string }[]) {
  const assignments: Assignment[] = [];
  const groups = new Set<string>();

  function answer({ pathname, query, body }: Asked): Reply | undefined {
    const group = OF_GROUP.exec(pathname)?.[1];
    if (group !== undefined) return listOf(group, query.get('$filter') ?? '');
    const resource = TO_APP.exec(pathname)?.[1];
    return resource === undefined ? undefined : assign(assignmentSchema.parse(body), resource);
  }

  function listOf(group: string, filter: string): Reply {
    if (!groups.has(group)) return { status: 404, body: refusal('Request_ResourceNotFound') };
    const resource = /^resourceId eq (\S+)$/.exec(filter)?.[1];
    const value = assignments.filter(
      (one) => one.principalId === group && one.resourceId === resource,
    );
    return { status: 200, body: { value } };
  }

  function assign(wanted: Assignment, resource: string): Reply {
    const bad = (message: string) => ({
      status: 400,
      body: refusal('Request_BadRequest', message),
    });
    if (wanted.resourceId !== resource) return bad('Not a valid reference update.');
    if (!roles().some(({ id }) => id === wanted.appRoleId))
      return bad('Permission being assigned was not found on application');
    if (assignments.some((one) => isSame(one, wanted)))
      return bad('Permission being assigned already exists on the object');
    written.push('appRoleAssignment');
    assignments.push(wanted);
    return { status: 201, body: wanted };
  }

  return { assignments, groups, answer };
}

const isSame = (one: Assignment, other: Assignment) =>
  one.principalId === other.principalId && one.appRoleId === other.appRoleId;
