import type { Issuer } from '@samenhang/functions/ports/issuer';
import {
  LIFETIME_SECONDS,
  signAccessToken,
  signIdToken,
  type TokenSubject,
} from './access-token.ts';
import { CLIENT_ID } from './issuer.ts';
import type { SigningKey } from './signing-key.ts';

/** What Entra gives an add-in through Outlook: a token that our own application asked for, and of whom it is. */
export async function nestedAnswer(
  key: SigningKey,
  issuer: Issuer,
  subject: TokenSubject,
  now: Date,
): Promise<object> {
  const { tenant, person, userName, name } = subject;
  const [access_token, id_token] = await Promise.all([
    signAccessToken(key, issuer, subject, now, CLIENT_ID),
    signIdToken(key, issuer, subject, now),
  ]);
  return {
    token: {
      access_token,
      id_token,
      expires_in: LIFETIME_SECONDS,
      scope: `api://${CLIENT_ID}/access_as_user`,
    },
    account: {
      homeAccountId: `${person}.${tenant}`,
      environment: 'login.microsoftonline.com',
      tenantId: tenant,
      localAccountId: person,
      username: userName,
      name,
    },
  };
}
