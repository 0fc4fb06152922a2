import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Application, applicationSchema } from '@samenhang/cli/registration/application';
import * as z from 'zod';

type Fields = Record<string, unknown>;

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is answered instead, once each and in this order; a status of 0 hangs up. */
export interface Trouble {
  readonly status: number;
  readonly retryAfter?: string;
}

/**
 * The part of Microsoft Graph that keeps registrations, with those of its rules that the order of writing
 * depends on.
 * @see https://learn.microsoft.com/graph/api/application-upsert
 */
export async function registrations() {
  const applications = new Map<string, Fields>();
  const principals = new Set<string>();
  const troubles: Trouble[] = [];
  const written: string[] = [];
  /** How often what was just made is not found yet. */
  let unseen = 0;
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }: Reply) => {
      if (status === 0) return response.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      return response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;

  async function answer(request: IncomingMessage): Promise<Reply> {
    const body = request.method === 'GET' ? {} : fields.parse(await json(request));
    const trouble = troubles.shift();
    if (trouble !== undefined) return refusal(trouble);
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    if (pathname === '/v1.0/servicePrincipals')
      return principal(request.method, searchParams, body);
    const name = BY_NAME.exec(decodeURIComponent(pathname))?.[1] ?? '';
    const found = applications.get(name);
    if (request.method !== 'GET') return write(name, found, body, request.headers.prefer === MAKE);
    return found === undefined ? refusal({ status: 404 }) : { status: 200, body: found };
  }

  function principal(method: string | undefined, query: URLSearchParams, body: Fields) {
    const asked = /^appId eq '(.+)'$/.exec(query.get('$filter') ?? '')?.[1] ?? '';
    if (method === 'GET')
      return { status: 200, body: { value: principals.has(asked) ? [{ id: asked }] : [] } };
    written.push('servicePrincipal');
    principals.add(String(body.appId));
    return { status: 201, body };
  }

  function write(name: string, found: Fields | undefined, body: Fields, mayMake: boolean) {
    if (found === undefined) {
      if (!mayMake) return refusal({ status: 404 });
      const made = { id: randomUUID(), appId: randomUUID(), ...body };
      applications.set(name, made);
      written.push('made');
      unseen = 2;
      return { status: 201, body: made };
    }
    if (unseen > 0) {
      unseen -= 1;
      return refusal({ status: 404 });
    }
    const broken = brokenRule(applicationSchema.parse(found), body);
    if (broken !== null)
      return { status: 400, body: { error: { code: 'Request_BadRequest', message: broken } } };
    written.push(Object.keys(body).join());
    applications.set(name, { ...found, ...body });
    return { status: 204 };
  }

  return {
    url,
    written,
    applications,
    trouble: (...more: readonly Trouble[]) => void troubles.push(...more),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const BY_NAME = /^\/v1\.0\/applications\(uniqueName='([^']+)'\)$/;
const MAKE = 'create-if-missing';

const fields = z.record(z.string(), z.unknown());

function refusal({ status, retryAfter }: Trouble) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return { status, body: { error: { code: 'asked for', message: 'asked for' } }, headers };
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
