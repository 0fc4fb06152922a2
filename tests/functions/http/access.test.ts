import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Definition } from '@samenhang/functions/http/definition';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import type { Claims } from '../../builders/entra.ts';
import { DEFINITIONS, type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan, hrAdmin, openCycleFor, unwrap } from '../../builders/organisation.ts';
import { responseBody } from '../../builders/response.ts';

const PEOPLE = 30;
const OUTSIDE = 5_000;
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

interface Caller {
  readonly who: string;
  readonly invited: boolean;
  readonly roles: readonly string[];
  /** Named in the organisation tree. */
  readonly manages?: true;
}

/** Who may call: people in the audience or outside it, with what the directory says of them. */
const CALLERS: readonly Caller[] = [
  { who: 'respondent', invited: true, roles: [] },
  { who: 'manager', invited: true, roles: [], manages: true },
  { who: 'HR admin', invited: true, roles: ['Assessment.Admin'] },
  { who: 'board member', invited: true, roles: ['Assessment.Board'] },
  { who: 'technical admin', invited: true, roles: ['Assessment.Technical'] },
  { who: 'HR admin who is not invited', invited: false, roles: ['Assessment.Admin'] },
  { who: 'person who is not invited', invited: false, roles: [] },
];

type Rule = (caller: Caller) => string | undefined;
const isHr = ({ roles }: Caller) => roles.includes('Assessment.Admin');
const open: Rule = () => undefined;
const hrOnly: Rule = (caller) => (isHr(caller) ? undefined : 'forbidden');

/** With which code a caller of the own tenant is refused, if at all. */
const RULES: Readonly<Record<string, Rule>> = {
  anyone: open,
  'hr-admin': hrOnly,
  audience: ({ invited }) => (invited ? undefined : 'not_in_audience'),
};

/** Of each route that is open to members: whom it refuses all the same. */
const MEMBER_RULES: Readonly<Record<string, Rule>> = {
  me: open,
  instrument: open,
  cycles: open,
  cycle: open,
  // Of a cycle that is not released nobody sees a result; who sees which is in results.test.ts.
  units: open,
  result: open,
  // As of the result it belongs to; picks.test.ts says who may choose.
  'get-picks': open,
  'put-picks': open,
  comments: open,
  export: open,
  benchmarks: open,
  norms: open,
  'get-norm': open,
  pool: open,
  participation: (caller) => (isHr(caller) || caller.manages ? undefined : 'forbidden'),
};

function ruleOf({ access, name }: Definition): Rule {
  const rule = access.name === 'member' ? MEMBER_RULES[name] : RULES[access.name];
  if (rule === undefined) throw new Error(`no rule says who may call ${name}`);
  return rule;
}

const CALLS = DEFINITIONS.flatMap((definition) =>
  definition.methods.map((method) => ({ definition, method })),
);
/** What the tab's route answers to methods that it only turns away. */
const TURNED_AWAY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const planOf = (id: string) => {
  const { title, opensAt, closesAt } = cyclePlan(id);
  return { id, title, opensAt, closesAt };
};
/** What whoever may call can meet: success, or that there is nothing there to do it with. */
const ALLOWED = [200, 201, 202, 204, 404, 409, 412, 422];
const rolesOf = ({ roles }: Caller): Claims => (roles.length > 0 ? { roles: [...roles] } : {});
/** Opening and closing are tried on the cycle that nobody answers. */
const cycleOf = ({ access }: Definition) =>
  access.name === 'hr-admin' ? 'planned' : 'autumn-2026';

/** What stands in an address; a cycle where nothing else does. */
const PARAMETERS: Readonly<Record<string, string>> = {
  version: '1.0.0',
  job: 'close',
  unit: 'org',
  comment: 'x',
  norm: 'invented',
};

/** A call of a route as it should be, so that only who calls can be wrong with it. */
async function call(
  definition: Definition,
  method: string,
  token?: string,
  cycle = cycleOf(definition),
) {
  const route = definition.name === 'zz-tab' ? 'index.html' : definition.route;
  const path = `/${route.replace(/\{(\w+)\}/g, (_, name: string) => PARAMETERS[name] ?? cycle)}`;
  const base = { method, ...(token !== undefined && { token }) };
  if (definition.name === 'redaction') {
    return app.send(path, { ...base, body: { unit: 'org', reason: 'noemt een naam' } });
  }
  if (method === 'POST' && definition.body !== undefined) {
    return app.send(path, { ...base, body: planOf(randomUUID()) });
  }
  if (method === 'PATCH') return app.send(path, { ...base, body: {} });
  if (method === 'PUT') {
    return app.send(path, { ...base, headers: { 'if-none-match': '*' }, body: responseBody() });
  }
  if (method === 'DELETE') return app.send(path, { ...base, headers: { 'if-match': '"x"' } });
  return app.send(path, base);
}

test('every route has a rule that says whom it refuses', () => {
  for (const definition of DEFINITIONS) expect(ruleOf(definition)).toBeInstanceOf(Function);
  expect(CALLS.length).toBeGreaterThanOrEqual(16);
});

describe.each(CALLS)('$method $definition.route', ({ definition, method }) => {
  const anyone = definition.access.name === 'anyone';
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

  test.each(CALLERS)('by a $who', async (caller) => {
    person += 1;
    const invited = caller.manages ? MANAGER : person % PEOPLE;
    const token = await app.token(caller.invited ? invited : OUTSIDE + person, rolesOf(caller));
    const { status, json } = await call(definition, method, token);
    const refusal = ruleOf(definition)(caller);
    if (refusal === undefined) expect(ALLOWED).toContain(status);
    else expect({ status, code: json?.code }).toEqual({ status: 403, code: refusal });
  });

  test.each(CALLERS)('by a $who of another tenant', async (caller) => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const token = await app.token(1, { ...rolesOf(caller), tid: OTHER_TENANT, iss });
    const { status, json, text } = await call(definition, method, token);
    expect(text).not.toContain('autumn-2026');
    if (!definition.route.includes('{cycle}')) return;
    const missing = await call(definition, method, token, 'no-such-cycle');
    expect({ status, json }).toEqual({ status: missing.status, json: missing.json });
    if (status !== 403) expect(missing).toMatchObject({ status: 404, json: { code: 'not_found' } });
  });
});

const WITH_BODY = CALLS.filter(({ definition }) => definition.body !== undefined);
const BAD_BODIES = ['{', '{"state":"draft","state":"draft"}', '{}', 'x'.repeat(66_000)];

test.each(WITH_BODY.filter(({ definition }) => definition.access.name === 'audience'))(
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
