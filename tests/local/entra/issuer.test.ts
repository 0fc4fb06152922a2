import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { VOORBEELD } from '@samenhang/local/demo/shape';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { CLIENT_ID, localIssuer } from '@samenhang/local/entra/issuer';
import { openSigningKey } from '@samenhang/local/entra/signing-key';
import { sentNotices } from '@samenhang/local/graph/sent-notices';
import { answerLocal } from '@samenhang/local/local-routes';
import { type LoopbackServer, listenOnLoopback } from '@samenhang/local/loopback-server';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import { unwrap } from '../../builders/organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenhang-entra-'));
const { measured, other } = demoTenants();
const personas = demoPersonas([measured, other]);
const ordinary = personas.items.find(({ roles }) => roles.join() === 'respondent');
let server: LoopbackServer;
let origin: string;
beforeAll(async () => {
  server = unwrap(await listenOnLoopback(0));
  origin = `http://127.0.0.1:${server.port}`;
  const issuer = localIssuer(origin);
  const services = {
    origin,
    issuer,
    signingKey: await openSigningKey(folder),
    personas,
    reloads: false,
    sent: sentNotices(() => new Date()),
    forward: () => undefined,
  };
  server.serve((request, response) => answerLocal(services, request, response));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string): Promise<{ status: number; json: unknown }> => {
  const response = await fetch(origin + path);
  return { status: response.status, json: await response.json() };
};
const tokenSchema = z.strictObject({ access_token: z.string(), expires_in: z.literal(3600) });
const tokenOf = async (persona: string) =>
  tokenSchema.parse((await get(`/local/token?persona=${persona}`)).json).access_token;
const personaWith = (role: string) =>
  personas.items.find(({ roles }) => roles.some((one) => one === role)) ?? personas.items[0];

describe('the local issuer', () => {
  test('publishes its configuration per tenant, and its public key alone', async () => {
    const { json } = await get(
      `/local/entra/${VOORBEELD.tenant}/v2.0/.well-known/openid-configuration`,
    );
    expect(json).toMatchObject({
      issuer: `${origin}/local/entra/${VOORBEELD.tenant}/v2.0`,
      jwks_uri: `${origin}/local/entra/discovery/v2.0/keys`,
    });
    const keys = await get('/local/entra/discovery/v2.0/keys');
    const key = { kty: 'RSA', use: 'sig', alg: 'RS256', kid: expect.any(String) };
    const publicParts = { n: expect.any(String), e: 'AQAB' };
    expect(keys.json).toEqual({ keys: [{ ...key, ...publicParts }] });
    const unknown = '/local/entra/11111111-1111-4111-8111-111111111111/v2.0';
    expect((await get(`${unknown}/.well-known/openid-configuration`)).status).toBe(404);
  });

  test.each([
    ['respondent', undefined],
    ['hr', ['Assessment.Admin']],
    ['board', ['Assessment.Board']],
    ['technical', ['Assessment.Technical']],
  ])('signs tokens with the claims of Entra: %s', async (role, roles) => {
    const persona = role === 'respondent' ? ordinary : personaWith(role);
    const jwks = createRemoteJWKSet(localIssuer(origin).keysUrl);
    const { payload, protectedHeader } = await jwtVerify(await tokenOf(persona?.id ?? ''), jwks, {
      algorithms: ['RS256'],
      issuer: `${origin}/local/entra/${persona?.tenant}/v2.0`,
      audience: CLIENT_ID,
      requiredClaims: ['exp', 'nbf', 'iat', 'sub', 'oid', 'tid', 'azp'],
    });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: persona?.tenant,
      oid: personas.subjectOf(persona?.id ?? '')?.person,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      scp: 'access_as_user',
      name: persona?.name,
      preferred_username: expect.stringMatching(/^[a-z0-9.]+@[a-z-]+\.example$/),
    });
    expect(payload.roles).toEqual(roles);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  test('signs what says that somebody is a guest, or of an organisation that we do not know', async () => {
    const jwks = createRemoteJWKSet(localIssuer(origin).keysUrl);
    const claimsAs = async (as: string) =>
      (await jwtVerify(await tokenOf(`${ordinary?.id}&as=${as}`), jwks)).payload;
    expect(await claimsAs('guest')).toMatchObject({ acct: 1, tid: ordinary?.tenant });
    const outside = await claimsAs('outside');
    expect(personas.items.map(({ tenant }) => tenant)).not.toContain(outside.tid);
    expect(outside.acct).toBeUndefined();
  });

  test('keeps its key over restarts, readable by its owner alone', async () => {
    const path = join(folder, 'entra-signing-key.json');
    const before = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [first, second] = [await openSigningKey(folder), await openSigningKey(folder)];
    expect(second.kid).toBe(first.kid);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('made by two at once is one key', async () => {
    const other = mkdtempSync(join(tmpdir(), 'samenhang-entra-'));
    const keys = await Promise.all([openSigningKey(other), openSigningKey(other)]);
    expect(keys[0].kid).toBe(keys[1].kid);
    rmSync(other, { recursive: true });
  });

  test('refuses a key file that holds something else', async () => {
    const other = mkdtempSync(join(tmpdir(), 'samenhang-entra-'));
    writeFileSync(join(other, 'entra-signing-key.json'), '{"kty":"EC"}');
    await expect(openSigningKey(other)).rejects.toThrow();
    rmSync(other, { recursive: true });
  });
});

describe('/local', () => {
  test('lists the personas of two tenants', async () => {
    const roles = z.enum(['respondent', 'manager', 'hr', 'board', 'technical']);
    const text = z.string().min(1);
    const persona = { id: text, name: text, tenant: z.guid(), roles: z.array(roles), unit: text };
    const list = z.strictObject({ items: z.array(z.strictObject(persona)) });
    const { items } = list.parse((await get('/local/personas')).json);
    expect(items).toHaveLength(255);
    expect(new Set(items.map(({ tenant }) => tenant)).size).toBe(2);
  });

  test.each(['?persona=nobody', '?persona=', '', '?persona=__proto__'])(
    'gives no token for an unknown persona (%s)',
    async (query) => {
      const response = await fetch(`${origin}/local/token${query}`);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 404, code: 'not_found' });
    },
  );

  test('answers everything else with a problem', async () => {
    expect((await get('/local/nothing')).status).toBe(404);
    expect((await fetch(`${origin}/local/personas`, { method: 'POST' })).status).toBe(405);
  });

  test('listens on the loopback address only, and says when a port is taken', async () => {
    expect(await listenOnLoopback(server.port)).toEqual({ ok: false, error: 'EADDRINUSE' });
    expect(await listenOnLoopback(Number.NaN)).toEqual({ ok: false, error: 'ERR_SOCKET_BAD_PORT' });
    // Another address of the same machine is free for whoever wants it.
    const elsewhere = createServer().listen(server.port, '127.0.0.2');
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    elsewhere.close();
  });
});

const nested = z.object({
  token: z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() }),
  account: z.object({ homeAccountId: z.string(), environment: z.string(), tenantId: z.string() }),
});

test('what Outlook gets for an add-in was asked for by our own application', async () => {
  const persona = personaWith('hr')?.id ?? '';
  const { json } = await get(`/local/entra/nested?persona=${persona}`);
  const { token, account } = nested.parse(json);
  const keys = createRemoteJWKSet(new URL(`${origin}/local/entra/discovery/v2.0/keys`));
  const { payload } = await jwtVerify(token.access_token, keys, { audience: CLIENT_ID });
  expect(payload).toMatchObject({ azp: CLIENT_ID, scp: 'access_as_user', tid: account.tenantId });
  expect((await jwtVerify(token.id_token, keys)).payload).not.toHaveProperty('scp');
  expect(account.homeAccountId).toBe(`${payload.oid}.${payload.tid}`);
  expect((await get('/local/entra/nested?persona=nobody')).status).toBe(404);
});
