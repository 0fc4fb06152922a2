import type { Principal } from '@samenhang/shared/access/principal';
import { err, type Result } from '@samenhang/shared/result';
import { decodeJwt, jwtVerify } from 'jose';
import type { Clock, Stopwatch } from '../ports/clock.ts';
import type { Issuer } from '../ports/issuer.ts';
import type { Settings } from '../ports/platform.ts';
import { tenantClaim, toPrincipal } from './claims.ts';
import { isAboutTheToken, issuerKeys } from './issuer-keys.ts';

/** Which check a token failed is never told. */
export type TokenError =
  | 'token_missing'
  | 'token_invalid'
  | 'tenant_not_allowed'
  | 'forbidden'
  | 'issuer_unavailable';

/** The caller, by the `Authorization` header of a request. */
export type TokenVerifier = (
  authorization: string | null,
) => Promise<Result<Principal, TokenError>>;

const REQUIRED = ['exp', 'nbf', 'iat', 'aud', 'iss', 'ver', 'tid', 'oid', 'azp', 'scp'];
const CLOCK_TOLERANCE_S = 60;
const OLDEST = '24h';

interface Deps {
  readonly settings: Settings;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
}

/**
 * Entra access tokens v2.0: RS256 by a key the issuer publishes, for us, in time, of a tenant that
 * is allowed (known before anything is fetched), of a person, through a known Microsoft 365 host.
 */
export function createTokenVerifier({ settings, issuer, clock, stopwatch }: Deps): TokenVerifier {
  const keys = issuerKeys(issuer.keysUrl, stopwatch);
  const verify = async (token: string, tenant: string) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: issuer.issuerOf(tenant),
      audience: settings.clientId,
      requiredClaims: REQUIRED,
      // Without it jose asks for no `iat` and takes one in the future.
      maxTokenAge: OLDEST,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: clock(),
    });
    return toPrincipal(payload, settings);
  };
  return async (authorization) => {
    const token = bearerToken(authorization);
    if (token === undefined) return err('token_missing');
    const tenant = claimedTenant(token);
    if (tenant === undefined || !isCanonical(token)) return err('token_invalid');
    if (!settings.tenants.has(tenant)) return err('tenant_not_allowed');
    try {
      return await verify(token, tenant);
    } catch (error) {
      return err(isAboutTheToken(error) ? 'token_invalid' : 'issuer_unavailable');
    }
  };
}

function bearerToken(authorization: string | null): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
}

function claimedTenant(token: string): string | undefined {
  try {
    return tenantClaim.parse(decodeJwt(token)).tid;
  } catch {
    return undefined;
  }
}

/**
 * Whether its signature is written as RFC 7515 has it: base64url without padding, and no bit set that
 * carries nothing. Other writings are the same signature, but would give one token many names.
 */
function isCanonical(token: string): boolean {
  const signature = token.slice(token.lastIndexOf('.') + 1);
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}
