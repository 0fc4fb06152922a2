import { APP_ROLES, SCOPE } from '@samenhang/shared/access/entra-names';
import { HOST_CLIENTS } from '@samenhang/shared/access/host-clients';
import { ACCESS_ROLES, type AccessRole, type Principal } from '@samenhang/shared/access/principal';
import { GUID } from '@samenhang/shared/identifiers';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Settings } from '../ports/platform.ts';

const guid = z.string().regex(GUID);

/** What tells the tenant; read before the signature is checked, and trusted only after. */
export const tenantClaim = z.object({ tid: guid });

/** The claims of an Entra v2.0 access token for a signed-in person, beyond what jose checks. */
const claims = z.object({
  ver: z.literal('2.0'),
  aud: z.string(),
  tid: guid,
  oid: guid,
  azp: guid,
  scp: z.string(),
  /** `app` for a token no person asked for. */
  idtyp: z.string().optional(),
  /** 1 for a guest of the tenant. */
  acct: z.union([z.literal(0), z.literal(1)]).optional(),
  /** Where a guest comes from; a member's own tenant where it is there at all. */
  idp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/** The person a verified token is about; guests are refused by name, all else without a reason. */
export function toPrincipal(
  payload: unknown,
  settings: Settings,
): Result<Principal, 'token_invalid' | 'forbidden'> {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return err('token_invalid');
  const { tid, oid, azp, scp, idtyp, roles = [] } = parsed.data;
  if (azp !== settings.clientId && !HOST_CLIENTS.has(azp)) return err('token_invalid');
  if (idtyp === 'app' || !scp.split(' ').includes(SCOPE)) return err('token_invalid');
  if (settings.guests === 'refused' && isGuest(parsed.data)) return err('forbidden');
  return ok({ tenant: tid, person: oid, accessRoles: toAccessRoles(roles) });
}

function toAccessRoles(roles: readonly string[]): Set<AccessRole> {
  return new Set(ACCESS_ROLES.filter((role) => roles.includes(APP_ROLES[role])));
}

function isGuest({ acct, idp, tid }: z.infer<typeof claims>): boolean {
  return acct === 1 || (idp !== undefined && !idp.includes(tid));
}
