import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Issuer } from '@samenhang/functions/ports/issuer';
import type { Settings } from '@samenhang/functions/ports/platform';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { NOON, personId, TENANT } from './organisation.ts';

export const CLIENT_ID = '33333333-3333-4333-8333-333333333333';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export const SETTINGS: Settings = {
  clientId: CLIENT_ID,
  tenants: new Set([TENANT]),
  guests: 'refused',
};

/** Claims as a forger may write them: of any type. */
export type Claims = Record<string, unknown>;

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** The claims of a good token for the person with that number, at noon. */
export const goodClaims = (issuer: Issuer, person = 1): Claims => ({
  ver: '2.0',
  iss: issuer.issuerOf(TENANT),
  aud: CLIENT_ID,
  tid: TENANT,
  oid: personId(person),
  sub: 'pairwise',
  azp: TEAMS_WEB,
  scp: 'access_as_user',
  iat: seconds(NOON) - 60,
  nbf: seconds(NOON) - 60,
  exp: seconds(NOON) + 3600,
});

export interface TestIssuer {
  readonly issuer: Issuer;
  readonly keys: CryptoKeyPairs;
  /** How often the keys were asked for. */
  fetches(): number;
  /** Has it answer with 500 from now on, or no longer. */
  fail(on: boolean): void;
  sign(claims: Claims, header?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

type CryptoKeyPairs = Awaited<ReturnType<typeof generateKeyPair>>;

/** An issuer in the shape of Entra ID that publishes one RSA key over HTTP. */
export async function startIssuer(): Promise<TestIssuer> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'test-key', use: 'sig', alg: 'RS256' };
  let fetches = 0;
  let failing = false;
  const server = createServer((_, response) => {
    fetches += 1;
    if (failing) return void response.writeHead(500).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    issuer: {
      issuerOf: (tenant) => `https://login.example/${tenant}/v2.0`,
      keysUrl: new URL(`http://127.0.0.1:${address.port}/keys`),
    },
    keys,
    fetches: () => fetches,
    fail: (on) => {
      failing = on;
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'test-key', typ: 'JWT', ...header })
        .sign(keys.privateKey),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
