import type { Issuer } from '@samenhang/functions/ports/issuer';

/** Samenhang's own application (client) id on a laptop. */
export const CLIENT_ID = '5a3e9a46-0000-4000-8000-000000000001';

const issuerOf = (origin: string, tenant: string) => `${origin}/local/entra/${tenant}/v2.0`;
const keysUrl = (origin: string) => `${origin}/local/entra/discovery/v2.0/keys`;

/** The issuer of this machine's tokens; `origin` is that of the local server. */
export function localIssuer(origin: string): Issuer {
  return {
    issuerOf: (tenant) => issuerOf(origin, tenant),
    keysUrl: new URL(keysUrl(origin)),
  };
}

/** What a tenant's `.well-known/openid-configuration` says. */
export function openIdConfiguration(origin: string, tenant: string): object {
  return {
    issuer: issuerOf(origin, tenant),
    jwks_uri: keysUrl(origin),
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['access_as_user'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nbf', 'oid', 'tid', 'roles', 'scp'],
  };
}
