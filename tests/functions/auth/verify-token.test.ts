import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createTokenVerifier, type TokenVerifier } from '@samenhang/functions/auth/verify-token';
import { stopwatch } from '@samenhang/functions/ports/clock';
import { HOST_CLIENTS } from '@samenhang/shared/access/host-clients';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import {
  CLIENT_ID,
  type Claims,
  goodClaims,
  SETTINGS,
  startIssuer,
  type TestIssuer,
} from '../../builders/entra.ts';
import { NOON, personId, TENANT } from '../../builders/organisation.ts';

const ELSEWHERE = '22222222-2222-4222-8222-222222222222';
const NOW = Math.floor(NOON.getTime() / 1000);
const HOUR = 3600;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
let entra: TestIssuer;
let verify: TokenVerifier;

beforeAll(async () => {
  entra = await startIssuer();
  verify = createTokenVerifier({
    settings: SETTINGS,
    issuer: entra.issuer,
    clock: () => NOON,
    stopwatch,
  });
});
afterAll(() => entra?.stop());

const claims = (change: Claims = {}) => ({ ...goodClaims(entra.issuer), ...change });
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(claims()).filter(([name]) => !names.includes(name)));
const verdict = async (token: string) => {
  const result = await verify(`Bearer ${token}`);
  return result.ok ? 'accepted' : result.error;
};
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test('names tenant and person, and nothing else is asked of the request', async () => {
    expect(await verify(`Bearer ${await entra.sign(claims())}`)).toEqual({
      ok: true,
      value: { tenant: TENANT, person: personId(1), accessRoles: new Set() },
    });
  });

  test('gives access roles by app role, and none for a role we do not know', async () => {
    const roles = ['Assessment.Admin', 'Assessment.Board', 'Assessment.Technical', 'Owner'];
    expect(await verify(`Bearer ${await entra.sign(claims({ roles }))}`)).toMatchObject({
      value: { accessRoles: new Set(['hr-admin', 'board', 'technical-admin']) },
    });
  });

  test.each([...HOST_CLIENTS, CLIENT_ID])('may come through client %s', async (azp) => {
    expect(await verdict(await entra.sign(claims({ azp })))).toBe('accepted');
  });

  test.each([
    ['just expired, within the tolerance', { exp: NOW - 59 }],
    ['about to be valid, within the tolerance', { nbf: NOW + 59, iat: NOW + 59 }],
    ['with several scopes', { scp: 'openid access_as_user profile' }],
    ['of a member, as said', { acct: 0 }],
    ['of a member, by the identity provider', { idp: `https://sts.windows.net/${TENANT}/` }],
  ])('%s is accepted', async (_, change) => {
    expect(await verdict(await entra.sign(claims(change)))).toBe('accepted');
  });

  test('of a guest is accepted where guests are allowed', async () => {
    const settings = { ...SETTINGS, guests: 'allowed' as const };
    const open = createTokenVerifier({
      settings,
      issuer: entra.issuer,
      clock: () => NOON,
      stopwatch,
    });
    const token = await entra.sign(claims({ acct: 1 }));
    expect(await open(`Bearer ${token}`)).toMatchObject({ ok: true });
  });
});

describe('a token signed by the issuer is refused', () => {
  const iss = (text: string) => ({ iss: text });
  test.each<[string, Claims]>([
    ['version 1.0', { ver: '1.0' }],
    ['version as a number', { ver: 2 }],
    ['another audience', { aud: ELSEWHERE }],
    ['our audience as a resource', { aud: `api://${CLIENT_ID}` }],
    ['two audiences', { aud: [CLIENT_ID, ELSEWHERE] }],
    ['one audience in a list', { aud: [CLIENT_ID] }],
    ['the audience and a blank', { aud: `${CLIENT_ID} ` }],
    ['another issuer', iss('https://login.example.evil/v2.0')],
    ['the issuer of another tenant', iss(`https://login.example/${ELSEWHERE}/v2.0`)],
    ['the issuer of version 1', iss(`https://login.example/${TENANT}/`)],
    ['the issuer and more', iss(`https://login.example/${TENANT}/v2.0/`)],
    ['the issuer in capitals', iss(`HTTPS://login.example/${TENANT}/v2.0`)],
    ['expired', { exp: NOW - 61 }],
    ['expired an hour ago', { exp: NOW - HOUR }],
    ['expired as text', { exp: 'tomorrow' }],
    ['not yet valid', { nbf: NOW + 61 }],
    ['issued in the future', { iat: NOW + 61 }],
    ['issued far too long ago', { iat: NOW - 25 * HOUR }],
    ['a tenant that is no GUID', { tid: 'common' }],
    ['a tenant in capitals', { tid: TENANT.toUpperCase().replace('1', 'A') }],
    ['a tenant with a tail', { tid: `${TENANT}/x` }],
    ['a person that is no GUID', { oid: 'joke@example.org' }],
    ['a person with a bar', { oid: `${personId(1)}|x` }],
    ['a person as a list', { oid: [personId(1)] }],
    ['no scope', { scp: '' }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that begins alike', { scp: 'access_as_user_too' }],
    ['a scope in other letters', { scp: 'Access_As_User' }],
    ['scopes as a list', { scp: ['access_as_user'] }],
    ['an unknown client', { azp: ELSEWHERE }],
    ['a client that is no GUID', { azp: 'teams' }],
    ['a token of an application', { idtyp: 'app' }],
    ['roles as text', { roles: 'Assessment.Admin' }],
    ['an account kind that does not exist', { acct: 2 }],
  ])('with %s', async (_, change) => {
    expect(await verdict(await entra.sign(claims(change)))).toBe('token_invalid');
  });

  test.each(['exp', 'nbf', 'iat', 'aud', 'iss', 'ver', 'tid', 'oid', 'azp', 'scp'])(
    'without %s',
    async (name) => {
      expect(await verdict(await entra.sign(without(name)))).toBe('token_invalid');
    },
  );

  test('of a tenant that is not allowed, before anything is fetched', async () => {
    const fresh = await startIssuer();
    const strict = createTokenVerifier({
      settings: SETTINGS,
      issuer: fresh.issuer,
      clock: () => NOON,
      stopwatch,
    });
    const token = await fresh.sign({ ...goodClaims(fresh.issuer), tid: ELSEWHERE });
    expect(await strict(`Bearer ${token}`)).toEqual({ ok: false, error: 'tenant_not_allowed' });
    expect(fresh.fetches()).toBe(0);
    await fresh.stop();
  });

  test.each([
    ['by account kind', { acct: 1 }],
    ['by identity provider', { idp: `https://sts.windows.net/${ELSEWHERE}/` }],
    ['by a private account', { idp: 'live.com' }],
  ])('of a guest, %s', async (_, change) => {
    expect(await verdict(await entra.sign(claims(change)))).toBe('forbidden');
  });
});

describe('a forged token is refused', () => {
  test('signed by another key under the same name', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', kid: 'test-key' };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
    expect(await verdict(token)).toBe('token_invalid');
  });

  test('with its own key in the header', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const header = { alg: 'RS256', kid: 'test-key', jwk: await exportJWK(publicKey) };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
    expect(await verdict(token)).toBe('token_invalid');
  });

  test.each(['none', 'None', 'NONE', ''])('unsigned, alg "%s"', async (alg) => {
    expect(await verdict(`${base64({ alg })}.${base64(claims())}.`)).toBe('token_invalid');
  });

  test('signed by HMAC with the public key as secret', async () => {
    const secret = await exportSPKI(entra.keys.publicKey);
    const text = `${base64({ alg: 'HS256', kid: 'test-key' })}.${base64(claims())}`;
    const signature = createHmac('sha256', secret).update(text).digest('base64url');
    expect(await verdict(`${text}.${signature}`)).toBe('token_invalid');
  });

  test.each(['RS384', 'RS512', 'PS256'])("with the issuer's own key, but by %s", async (alg) => {
    const { alg: _, ...jwk } = await exportJWK(entra.keys.privateKey);
    const header = { alg, kid: 'test-key' };
    const token = new SignJWT(claims()).setProtectedHeader(header);
    expect(await verdict(await token.sign(await importJWK(jwk, alg)))).toBe('token_invalid');
  });

  test('with a critical header that we do not know, well signed', async () => {
    const header = { alg: 'RS256', kid: 'test-key', crit: ['x'], x: 1 };
    const token = new SignJWT(claims()).setProtectedHeader(header);
    const signed = await token.sign(entra.keys.privateKey, { crit: { x: true } });
    expect(await verdict(signed)).toBe('token_invalid');
  });

  test.each(['header', 'payload', 'signature'])(
    'with one character of its %s changed',
    async (part) => {
      const parts = (await entra.sign(claims())).split('.');
      const at = ['header', 'payload', 'signature'].indexOf(part);
      const text = parts[at] ?? '';
      parts[at] = `${text.slice(0, 10)}${text[10] === 'A' ? 'B' : 'A'}${text.slice(11)}`;
      expect(await verdict(parts.join('.'))).toBe('token_invalid');
    },
  );

  test.each([
    ['padding behind it', (signature: string) => `${signature}==`],
    ['one sign of padding', (signature: string) => `${signature}=`],
    [
      'the alphabet of base64',
      (signature: string) => signature.replaceAll('-', '+').replaceAll('_', '/'),
    ],
    // RS256 with 2048 bits gives 256 bytes: four bits of the last character carry nothing.
    [
      'a bit set that carries nothing',
      (signature: string) => {
        const last = BASE64URL.indexOf(signature.at(-1) ?? '');
        return signature.slice(0, -1) + BASE64URL[last + 1];
      },
    ],
  ])('whose signature is written another way: %s', async (_, rewrite) => {
    for (let tries = 0; tries < 8; tries++) {
      const [header, payload, signature = ''] = (
        await entra.sign(claims({ uti: String(tries) }))
      ).split('.');
      const other = rewrite(signature);
      const bytes = (text: string) => Buffer.from(text, 'base64url');
      expect(bytes(other).equals(bytes(signature))).toBe(true);
      if (other === signature) continue;
      expect(await verdict(`${header}.${payload}.${other}`)).toBe('token_invalid');
      expect(await verdict(`${header}.${payload}.${signature}`)).toBe('accepted');
    }
  });

  test('with other claims under a good signature', async () => {
    const [header, , signature] = (await entra.sign(claims())).split('.');
    const forged = base64(claims({ roles: ['Assessment.Admin'] }));
    expect(await verdict(`${header}.${forged}.${signature}`)).toBe('token_invalid');
  });

  test.each([
    ['no parts', 'x'],
    ['two parts', 'a.b'],
    ['four parts', 'a.b.c.d'],
    ['an encrypted token', 'a.b.c.d.e'],
    ['empty parts', '..'],
    ['parts that are not JSON', 'AAAA.AAAA.AAAA'],
    ['a payload that is null', `${base64({ alg: 'RS256' })}.${base64(null)}.AAAA`],
    ['a payload that is a list', `${base64({ alg: 'RS256' })}.${base64([])}.AAAA`],
    ['a very long one', `${'A'.repeat(100_000)}.AAAA.AAAA`],
  ])('that is %s', async (_, token) => {
    expect(await verdict(token)).toBe('token_invalid');
  });
});

describe('no token at all', () => {
  test.each([
    null,
    '',
    'Bearer',
    'Bearer ',
    'Basic dTpw',
    'Bearer a b',
    'token x',
    'Bearer \u00e9',
  ])('in the header %j', async (header) => {
    expect(await verify(header)).toEqual({ ok: false, error: 'token_missing' });
  });
});

describe('the issuer', () => {
  test('is asked once for its keys, and no more than once more for a hundred unknown ones', async () => {
    const fresh = await startIssuer();
    const patient = createTokenVerifier({
      settings: SETTINGS,
      issuer: fresh.issuer,
      clock: () => NOON,
      stopwatch,
    });
    const send = async (kid: string) =>
      patient(`Bearer ${await fresh.sign(goodClaims(fresh.issuer), { kid })}`);
    expect(await send('test-key')).toMatchObject({ ok: true });
    for (let unknown = 0; unknown < 100; unknown++) {
      expect(await send(`unknown-${unknown}`)).toEqual({ ok: false, error: 'token_invalid' });
    }
    expect(fresh.fetches()).toBeLessThanOrEqual(2);
    await fresh.stop();
  });

  test('that fails is left alone for a while, and those whose key is known go on', async () => {
    const shaky = await startIssuer();
    let elapsed = 0;
    const sure = createTokenVerifier({
      settings: SETTINGS,
      issuer: shaky.issuer,
      clock: () => NOON,
      stopwatch: () => elapsed,
    });
    const send = async (kid: string) =>
      sure(`Bearer ${await shaky.sign(goodClaims(shaky.issuer), { kid })}`);
    shaky.fail(true);
    for (let tries = 0; tries < 20; tries++) {
      expect(await send('test-key')).toEqual({ ok: false, error: 'issuer_unavailable' });
    }
    expect(shaky.fetches()).toBe(1);
    shaky.fail(false);
    elapsed += 5_001;
    expect(await send('test-key')).toMatchObject({ ok: true });
    expect(shaky.fetches()).toBe(2);
    await shaky.stop();
    expect(await send('test-key')).toMatchObject({ ok: true });
  });

  test('that cannot be reached is our trouble, not the token’s', async () => {
    const gone = await startIssuer();
    const token = await gone.sign(goodClaims(gone.issuer));
    await gone.stop();
    const alone = createTokenVerifier({
      settings: SETTINGS,
      issuer: gone.issuer,
      clock: () => NOON,
      stopwatch,
    });
    expect(await alone(`Bearer ${token}`)).toEqual({ ok: false, error: 'issuer_unavailable' });
  });

  test('is asked again for keys that are a day old, wherever the clock was set meanwhile', async () => {
    const steady = await startIssuer();
    let elapsed = 0;
    const sure = createTokenVerifier({
      settings: SETTINGS,
      issuer: steady.issuer,
      clock: () => NOON,
      stopwatch: () => elapsed,
    });
    const send = async (kid = 'test-key') =>
      sure(`Bearer ${await steady.sign(goodClaims(steady.issuer), { kid })}`);
    const clock = jest.spyOn(Date, 'now');
    try {
      await send();
      clock.mockReturnValue(Date.now() - HOUR * 1000);
      elapsed = 29_999;
      await send('new-key');
      expect(steady.fetches()).toBe(1);
      elapsed = 30_000;
      await send('new-key');
      expect(steady.fetches()).toBe(2);
      elapsed = 30_000 + 86_400_000;
      expect(await send()).toMatchObject({ ok: true });
      expect(steady.fetches()).toBe(3);
    } finally {
      clock.mockRestore();
      await steady.stop();
    }
  });
});
