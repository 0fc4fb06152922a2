import type { Principal } from '@samenhang/shared/access/principal';
import { err, type Result } from '@samenhang/shared/result';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Clock } from '../ports/clock.ts';
import type { Issuer } from '../ports/issuer.ts';
import type { Settings } from '../ports/platform.ts';
import { tenantClaim, toPrincipal } from './claims.ts';

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

// jose fetches again for an unknown key at most once in the cooldown, however many such tokens come.
// Known keys serve for a day, so that an outage of the issuer does not lock everybody out.
const KEYS = { cooldownDuration: 30_000, cacheMaxAge: 86_400_000, timeoutDuration: 5_000 };
/** How long the issuer is left alone after it could not be reached, in ms. */
const QUIET_AFTER_FAILURE = 5_000;
const REQUIRED = ['exp', 'nbf', 'iat', 'aud', 'iss', 'ver', 'tid', 'oid', 'azp', 'scp'];
const CLOCK_TOLERANCE_S = 60;
const OLDEST = '24h';

// What jose says when the keys could not be had: no answer in time, no success, not a key set.
const ABOUT_THE_ISSUER = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

interface Deps {
  readonly settings: Settings;
  readonly issuer: Issuer;
  readonly clock: Clock;
}

/**
 * Entra access tokens v2.0: RS256 by a key the issuer publishes, for us, in time, of a tenant that
 * is allowed (known before anything is fetched), of a person, through a known Microsoft 365 host.
 */
export function createTokenVerifier({ settings, issuer, clock }: Deps): TokenVerifier {
  const keys = unlessJustFailed(createRemoteJWKSet(issuer.keysUrl, KEYS), clock);
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
    if (tenant === undefined) return err('token_invalid');
    if (!settings.tenants.has(tenant)) return err('tenant_not_allowed');
    try {
      return await verify(token, tenant);
    } catch (error) {
      return err(isAboutTheToken(error) ? 'token_invalid' : 'issuer_unavailable');
    }
  };
}

/** jose counts its cooldown from the last success; this one begins with a failure. */
function unlessJustFailed(
  keys: ReturnType<typeof createRemoteJWKSet>,
  clock: Clock,
): JWTVerifyGetKey {
  let quietUntil = 0;
  return async (header, token) => {
    const now = clock().getTime();
    if (now < quietUntil) {
      const known = keys.jwks();
      if (known === undefined) throw new errors.JWKSTimeout();
      return createLocalJWKSet(known)(header, token);
    }
    try {
      return await keys(header, token);
    } catch (error) {
      if (!isAboutTheToken(error)) quietUntil = now + QUIET_AFTER_FAILURE;
      throw error;
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

/** Everything jose finds wrong with a token, but not that the issuer's keys could not be had. */
function isAboutTheToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !ABOUT_THE_ISSUER.has(error.code);
}
