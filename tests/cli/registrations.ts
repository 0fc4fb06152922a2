import { randomUUID } from 'node:crypto';
import { type Application, applicationSchema } from '@samenhang/cli/registration/application';
import { type Federations, federations } from './simulated-federations.ts';
import { type GroupRoles, groupRoles } from './simulated-group-roles.ts';
import { type Asked, type Reply, refusal, standIn, type Trouble } from './stand-in.ts';

type Fields = Readonly<Record<string, unknown>>;

const BY_NAME = /^\/v1\.0\/applications\(uniqueName='([^']+)'\)$/;
const BY_ID = /^\/v1\.0\/applications\/([^/]+)$/;
const MAKE = 'create-if-missing';
const NOT_THERE: Reply = { status: 404, body: refusal('Request_ResourceNotFound') };

/**
 * The part of Microsoft Graph that keeps registrations, with those of its rules that the order of writing
 * depends on.
 * @see https://learn.microsoft.com/graph/api/application-upsert
 */
export async function registrations() {
  const applications = new Map<string, Fields>();
  /** Object ids of service principals by client id. */
  const principals = new Map<string, string>();
  const written: string[] = [];
  /** How often what was just made is not found yet. */
  let unseen = 0;
  const trust: Federations = federations(written);
  const roles: GroupRoles = groupRoles(written, () =>
    [...applications.values()].flatMap((one) => applicationSchema.parse(one).appRoles),
  );
  const server = await standIn(answer);

  function answer(asked: Asked): Reply {
    const { method, pathname, query, body } = asked;
    if (pathname === '/v1.0/servicePrincipals') return principal(method, query, body);
    const special = trust.answer(asked) ?? roles.answer(asked);
    if (special !== undefined) return special;
    const name = BY_NAME.exec(pathname)?.[1] ?? nameOf(BY_ID.exec(pathname)?.[1]);
    const found = applications.get(name);
    if (method !== 'GET') return write(name, found, body, asked.prefer === MAKE);
    return found === undefined ? NOT_THERE : { status: 200, body: found };
  }

  const nameOf = (id: string | undefined) =>
    [...applications].find(([, one]) => one.id === id)?.[0] ?? '';

  function principal(method: string, query: URLSearchParams, body: Fields): Reply {
    const asked = /^appId eq '(.+)'$/.exec(query.get('$filter') ?? '')?.[1] ?? '';
    const id = principals.get(asked);
    if (method === 'GET') return { status: 200, body: { value: id === undefined ? [] : [{ id }] } };
    written.push('servicePrincipal');
    const made = randomUUID();
    principals.set(String(body.appId), made);
    return { status: 201, body: { id: made, ...body } };
  }

  function write(name: string, found: Fields | undefined, body: Fields, mayMake: boolean): Reply {
    if (found === undefined) {
      if (!mayMake) return NOT_THERE;
      const made = { id: randomUUID(), appId: randomUUID(), ...body };
      applications.set(name, made);
      written.push('made');
      unseen = 2;
      return { status: 201, body: made };
    }
    if (unseen > 0) {
      unseen -= 1;
      return NOT_THERE;
    }
    const broken = brokenRule(applicationSchema.parse(found), body);
    if (broken !== null) return { status: 400, body: refusal('Request_BadRequest', broken) };
    written.push(Object.keys(body).join());
    applications.set(name, { ...found, ...body });
    return { status: 204 };
  }

  return {
    ...server,
    written,
    applications,
    credentials: trust.credentials,
    assignments: roles.assignments,
    /** Groups of the tenant, by object id. */
    groups: roles.groups,
    trouble: (...more: readonly Trouble[]) => server.troubleAt(/./, ...more),
  };
}

/** Which rule of Graph a change breaks, in its words as far as they are known. */
function brokenRule(before: Application, body: Fields): string | null {
  const now = applicationSchema.parse({ ...before, ...body });
  const isOwn = (uri: string) => !uri.startsWith('api://') || uri.endsWith(before.appId);
  if (!now.identifierUris.every(isOwn))
    return 'Values of identifierUris property must use a verified domain';
  const scopes = new Set(before.api.oauth2PermissionScopes.map(({ id }) => id));
  const asked = now.api.preAuthorizedApplications.flatMap((one) => one.delegatedPermissionIds);
  if (!asked.every((id) => scopes.has(id)))
    return 'Property PreAuthorizedApplications.PermissionIds has an invalid value';
  const kept = new Set([...now.appRoles, ...now.api.oauth2PermissionScopes].map(({ id }) => id));
  const enabled = [...before.appRoles, ...before.api.oauth2PermissionScopes].filter(
    (one) => one.isEnabled,
  );
  if (!enabled.every(({ id }) => kept.has(id)))
    return 'Permission cannot be deleted or updated unless disabled first';
  return null;
}
