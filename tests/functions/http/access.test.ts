import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Definition } from '@samenhang/functions/http/definition';
import { planCycle } from '@samenhang/functions/use-cases/plan-cycle';
import type { Claims } from '../../builders/entra.ts';
import { DEFINITIONS, type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan, hrAdmin, openCycleFor, unwrap } from '../../builders/organisation.ts';
import { responseBody } from '../../builders/response.ts';

const PEOPLE = 30;
const OUTSIDE = 5_000;
/** Named in the organisation tree. */
const MANAGER = 0;
const files = mkdtempSync(join(tmpdir(), 'samenhang-access-'));
let app: HttpApp;
let person = 2;

beforeAll(async () => {
  writeFileSync(join(files, 'index.html'), '<!doctype html>');
  writeFileSync(join(files, 'openapi.json'), '{}');
  app = await startHttpApp({ tab: files, openApi: join(files, 'openapi.json') });
  await openCycleFor(app.services, PEOPLE);
  unwrap(await planCycle(app.services, hrAdmin(), cyclePlan('planned')));
});
afterAll(async () => {
  await app?.stop();
  rmSync(files, { recursive: true });
});

/** Who may call: a person in the audience or outside it, with what the directory says of them. */
const CALLERS: [name: string, invited: boolean, claims: Claims][] = [
  ['respondent', true, {}],
  ['manager', true, {}],
  ['HR admin', true, { roles: ['Assessment.Admin'] }],
  ['board', true, { roles: ['Assessment.Board'] }],
  ['technical admin', true, { roles: ['Assessment.Technical'] }],
  ['HR admin who is not invited', false, { roles: ['Assessment.Admin'] }],
  ['somebody who is not invited', false, {}],
];

const CALLS = DEFINITIONS.flatMap((definition) =>
  definition.methods.map((method) => ({ definition, method })),
);
/** What the tab's route answers to methods that it only turns away. */
const TURNED_AWAY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A call of a route as it should be, so that only who calls can be wrong with it. */
async function call(definition: Definition, method: string, token?: string, cycle = 'autumn-2026') {
  const route = definition.name === 'zz-tab' ? 'index.html' : definition.route;
  const path = `/${route.replace('{cycle}', cycle).replace('{version}', '1.0.0')}`;
  const base = { method, ...(token !== undefined && { token }) };
  if (method === 'PUT') {
    return app.send(path, { ...base, headers: { 'if-none-match': '*' }, body: responseBody() });
  }
  if (method === 'DELETE') return app.send(path, { ...base, headers: { 'if-match': '"x"' } });
  return app.send(path, base);
}

test('every route says who may call it, and only known words', () => {
  for (const { access } of DEFINITIONS) expect(['anyone', 'member', 'audience']).toContain(access);
  expect(CALLS.length).toBeGreaterThanOrEqual(16);
});

describe.each(CALLS)('$method $definition.route', ({ definition, method }) => {
  const anyone = definition.access === 'anyone';
  const served = definition.name === 'zz-tab' && TURNED_AWAY.has(method) ? 404 : 200;

  test('without a token', async () => {
    const { status, json } = await call(definition, method);
    expect(status).toBe(anyone ? served : 401);
    if (!anyone) expect(json).toMatchObject({ code: 'token_missing' });
  });

  test('with a token that is not valid', async () => {
    const token = await app.token(1, { aud: OTHER_TENANT });
    const { status, headers, json } = await call(definition, method, token);
    expect(status).toBe(anyone ? served : 401);
    if (anyone) return;
    expect(json).toMatchObject({ code: 'token_invalid' });
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test('with a token of a tenant that is not allowed', async () => {
    const tid = randomUUID();
    const { status, json } = await call(definition, method, await app.token(1, { tid }));
    expect(status).toBe(anyone ? served : 403);
    if (!anyone) expect(json).toMatchObject({ code: 'tenant_not_allowed' });
  });

  test.each(CALLERS)('by a %s (invited: %s)', async (name, invited, claims) => {
    person += 1;
    const someone = invited ? person % PEOPLE : OUTSIDE + person;
    const token = await app.token(name === 'manager' ? MANAGER : someone, claims);
    const { status, json } = await call(definition, method, token);
    const refused = definition.access === 'audience' && !invited;
    if (refused)
      expect({ status, code: json?.code }).toEqual({ status: 403, code: 'not_in_audience' });
    else if (anyone) expect(status).toBe(served);
    else expect([200, 201, 204, 404, 412]).toContain(status);
    if (!refused && !anyone && status === 404) expect(json?.code).toBe('no_response');
  });

  test.each(CALLERS)('by a %s of another tenant', async (_, _invited, claims) => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const token = await app.token(1, { ...claims, tid: OTHER_TENANT, iss });
    const { status, json, text } = await call(definition, method, token);
    if (!definition.route.includes('{cycle}')) {
      expect(status).toBe(served);
      expect(text).not.toContain('autumn-2026');
      return;
    }
    const missing = await call(definition, method, token, 'no-such-cycle');
    expect(missing).toMatchObject({ status: 404, json: { code: 'not_found' } });
    expect({ status, json }).toEqual({ status: missing.status, json: missing.json });
  });
});

const WITH_BODY = CALLS.filter(({ definition }) => definition.requestBody !== undefined);
const BAD_BODIES = ['{', '{"state":"draft","state":"draft"}', '{}', 'x'.repeat(66_000)];

test.each(WITH_BODY.filter(({ definition }) => definition.access === 'audience'))(
  'who is not invited to $method $definition.route is told so, whatever the body',
  async ({ definition, method }) => {
    const token = await app.token(OUTSIDE);
    const path = `/${definition.route.replace('{cycle}', 'autumn-2026')}`;
    for (const raw of BAD_BODIES) {
      const { status, json } = await app.send(path, { method, token, raw });
      expect({ status, code: json?.code }).toEqual({ status: 403, code: 'not_in_audience' });
    }
  },
);

test('a planned cycle is seen by HR admins alone', async () => {
  const hr = await app.token(1, { roles: ['Assessment.Admin'] });
  const staff = await app.token(1);
  expect((await app.send('/api/cycles/planned', { token: hr })).status).toBe(200);
  expect((await app.send('/api/cycles/planned', { token: staff })).status).toBe(404);
  const seen = async (token: string) =>
    (await app.send('/api/cycles', { token })).text.includes('planned');
  expect([await seen(hr), await seen(staff)]).toEqual([true, false]);
});

test('nobody reaches another person’s answers by saying who they are elsewhere', async () => {
  const mine = await app.token(20);
  const theirs = await app.token(21);
  const path = '/api/cycles/autumn-2026/response';
  const body = responseBody({ comments: { 'OPEN-1': 'alleen van mij' } });
  await app.send(path, { method: 'PUT', token: mine, headers: { 'if-none-match': '*' }, body });
  const claimed = { 'x-ms-client-principal-id': 'x', 'x-user': 'x', cookie: 'user=x' };
  const { status, text } = await app.send(`${path}?person=20&oid=x`, {
    token: theirs,
    headers: claimed,
  });
  expect(status).toBe(404);
  expect(text).not.toContain('alleen van mij');
});
