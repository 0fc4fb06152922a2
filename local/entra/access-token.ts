import { createHash, randomUUID } from 'node:crypto';
import type { Issuer } from '@samenhang/functions/ports/issuer';
import { SignJWT } from 'jose';
import { CLIENT_ID } from './issuer.ts';
import type { SigningKey } from './signing-key.ts';

/** Entra's app roles, as the manifest of the app registration defines them. */
export type AppRole = 'Assessment.Admin' | 'Assessment.Board' | 'Assessment.Technical';

/** Whom a token is about. */
export interface TokenSubject {
  readonly tenant: string;
  /** Entra object id. */
  readonly person: string;
  readonly name: string;
  readonly userName: string;
  readonly appRoles: readonly AppRole[];
  /** From another organisation, and let into this one. */
  readonly isGuest?: boolean;
}

/** Teams in a browser: who asks Entra for the token on our behalf. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const LIFETIME_SECONDS = 3600;

/**
 * An access token with the claims of Entra's v2.0 tokens, good for an hour from `now`.
 * @param client who asks for it on somebody's behalf.
 */
export function signAccessToken(
  key: SigningKey,
  issuer: Issuer,
  subject: TokenSubject,
  now: Date,
  client = TEAMS_WEB,
): Promise<string> {
  const { appRoles } = subject;
  const claims = {
    azp: client,
    azpacr: '0',
    scp: 'access_as_user',
    ...(appRoles.length > 0 && { roles: appRoles }),
    ...(subject.isGuest === true && { acct: 1 }),
  };
  return sign(key, issuer, subject, now, claims);
}

/** Says to whoever asked for an access token of whom it is; nothing of ours reads it. */
export const signIdToken = (key: SigningKey, issuer: Issuer, subject: TokenSubject, now: Date) =>
  sign(key, issuer, subject, now, {});

function sign(
  key: SigningKey,
  issuer: Issuer,
  subject: TokenSubject,
  now: Date,
  claims: object,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const { tenant, person } = subject;
  return new SignJWT({
    ver: '2.0',
    tid: tenant,
    oid: person,
    ...claims,
    name: subject.name,
    preferred_username: subject.userName,
    uti: randomUUID(),
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
    .setIssuer(issuer.issuerOf(tenant))
    .setAudience(CLIENT_ID)
    .setSubject(pairwise(subject))
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(key.privateKey);
}

/** Entra's `sub` differs from application to application; only `oid` is the person. */
function pairwise({ tenant, person }: TokenSubject): string {
  return createHash('sha256').update(`${CLIENT_ID}|${tenant}|${person}`).digest('base64url');
}
