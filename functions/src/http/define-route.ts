import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { TokenError } from '../auth/verify-token.ts';
import { readJson } from './body.ts';
import type { Definition, Failure, Incoming, Route } from './definition.ts';
import { paramsParser } from './route-params.ts';

/**
 * A route whose handler is typed by it: the parameters by the path, and who calls and what the call
 * is about by the access kind. Token, place and body are settled in this order, so that nobody who
 * may not call is told what is wrong with the body.
 */
export function defineRoute<const Path extends string, Caller extends Principal | undefined, Place>(
  route: Route<Path, Caller, Place>,
): Definition {
  const { access, handle, ...described } = route;
  const parseParams = paramsParser(route.route);
  const respond = async ({ services, verifyToken, request, language }: Incoming) => {
    const { method, query, headers } = request;
    const principal = await access.identify(() =>
      byToken(verifyToken(headers.get('authorization'))),
    );
    if (!principal.ok) return principal.error;
    const params = parseParams(request.params);
    const place = await access.find(services, principal.value, params);
    if (!place.ok) return place.error;
    const body = route.body === undefined ? ok(undefined) : await readJson(request, route.body);
    if (!body.ok) return { problem: body.error };
    return handle({
      ...{ services, method, params, query, headers, language },
      principal: principal.value,
      place: place.value,
      body: body.value,
    });
  };
  return { ...described, access, respond };
}

async function byToken(
  verified: Promise<Result<Principal, TokenError>>,
): Promise<Result<Principal, Failure>> {
  const caller = await verified;
  if (caller.ok) return caller;
  const { error } = caller;
  return err({ problem: error === 'issuer_unavailable' ? 'storage_unavailable' : error });
}
