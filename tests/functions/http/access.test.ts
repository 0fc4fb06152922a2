import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Definition } from '@samenhang/functions/http/definition';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { undoImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import { DEFAULT_SETTINGS } from '@samenhang/functions/use-cases/settings/default-settings';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Claims } from '../../builders/entra.ts';
import {
  DEFINITIONS,
  type HttpApp,
  OTHER_TENANT,
  type Sent,
  startHttpApp,
} from '../../builders/http-app.ts';
import {
  cyclePlan,
  hrAdmin,
  openCycleFor,
  personId,
  TENANT,
  unwrap,
} from '../../builders/organisation.ts';
import { writeReleasedCycle } from '../../builders/released-cycle.ts';
import { responseBody } from '../../builders/response.ts';
import { CALLERS, type Caller, ELSEWHERE, EXPECTED } from './access-table.ts';
import { BODIES, validNorm } from './valid-bodies.ts';

const PEOPLE = 30;
const OUTSIDE = 5_000;
/** Manages the organisation, and so every unit; person 1 manages a team. */
const MANAGER = 0;
const MANAGERS = 2;
const CREATE = { 'if-none-match': '*' };
const files = mkdtempSync(join(tmpdir(), 'samenhang-access-'));
let app: HttpApp;
let calls = 0;

/** One cycle in each state that a route wants; `ending` is closing, and nobody does its steps. */
beforeAll(async () => {
  writeFileSync(join(files, 'index.html'), '<!doctype html>');
  writeFileSync(join(files, 'openapi.json'), '{}');
  app = await startHttpApp({ tab: files, openApi: join(files, 'openapi.json') });
  const { services } = app;
  await openCycleFor(services, PEOPLE, { id: 'ending' });
  unwrap(await closeCycle(services, hrAdmin(), 'ending'));
  await openCycleFor(services, PEOPLE, { id: 'open' });
  for (const id of ['planned', 'cancelled']) {
    unwrap(await planCycle(services, hrAdmin(), cyclePlan(id)));
  }
  const members = Array.from({ length: PEOPLE }, (_, number) => personId(number));
  await writeReleasedCycle(services, 'released', { answers: 200, teams: 2 }, members);
  while ((await undoImport(services, hrAdmin())).ok);
  const token = await app.token(MANAGER, { roles: ['Assessment.Admin'] });
  const norm = { method: 'PUT', token, headers: CREATE, body: validNorm('invented') };
  expect((await app.send(PATHS.norm('invented'), norm)).status).toBe(201);
  for (const tenant of [TENANT, OTHER_TENANT]) {
    unwrap(await services.settings.write(tenant, DEFAULT_SETTINGS, undefined));
  }
  const picks = { method: 'PUT', token, headers: CREATE, body: { items: [] } };
  expect((await app.send(PATHS.picks('released', 'team-0'), picks)).status).toBe(201);
  const choice = { method: 'PUT', token, headers: CREATE, body: { unit: 'team-0' } };
  expect((await app.send(PATHS.channelTab('shown'), choice)).status).toBe(201);
  for (const step of ['running', 'deciding'] as const) reviews[step] = await reviewAt(token, step);
});
afterAll(async () => {
  await app?.stop();
  rmSync(files, { recursive: true });
});

/** A review of the team of everybody, before its end, or just before that. */
const reviews = { running: '', deciding: '' };
async function reviewAt(token: string, step: keyof typeof reviews): Promise<string> {
  const body = {};
  const path = PATHS.unitReviews('released', 'team-0');
  let { json, headers } = await app.send(path, { method: 'POST', token, body });
  const id = String(json?.id);
  const steer = async (to: string) => {
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    const sent = { method: 'PATCH', token, headers: ifMatch, body: { kind: 'step', step: to } };
    ({ json, headers } = await app.send(PATHS.review(id), sent));
    if (json?.revealAt === null) return;
    app.now = new Date(app.now.getTime() + 3000);
    ({ json, headers } = await app.send(PATHS.review(id), { token }));
  };
  const on = ['predict', 'reveal', 'discuss', ...(step === 'running' ? [] : ['decide'])];
  for (const to of on) await steer(to);
  expect(json?.step).toBe(step === 'running' ? 'discuss' : 'decide');
  return id;
}

const CALLS = DEFINITIONS.flatMap((definition) =>
  definition.methods.map((method) => {
    const { route, name } = definition;
    return { definition, method, key: `${method} ${route.startsWith('api/') ? route : name}` };
  }),
);
type ACall = (typeof CALLS)[number];

/** Which cycle a route is tried on: that in whose state it does what it is for. */
function cycleFor({ route, name }: Definition): string {
  if (['patch-cycle', 'post-open', 'forecast'].includes(name)) return 'planned';
  if (['post-close', 'post-take-back', 'job'].includes(name)) return 'ending';
  if (name === 'post-cancel') return 'cancelled';
  return /units|comments/.test(route) ? 'released' : 'open';
}

/** What stands in the address of a call. */
const paramsOf = (definition: Definition, cycle: string): Record<string, string> => ({
  cycle,
  action: 'none',
  version: '1.0.0',
  job: 'close',
  unit: /picks|review$/.test(definition.name) ? 'team-0' : 'team-1',
  review: reviews[definition.name === 'put-decisions' ? 'deciding' : 'running'],
  hash: 'x'.repeat(43),
  comment: 'x'.repeat(43),
  import: 'none',
  part: '0',
  tab: definition.name === 'put-channel-tab' ? `tab-${calls++}` : 'shown',
  norm: definition.name === 'put-norm' ? `norm-${calls++}` : 'invented',
  check: 'tables',
});

const OF_ONE_TENANT = /^GET api\/norms\/\{norm\}$|^[A-Z]+ api\/(units|reviews)\/|^GET api\/tabs\//;
const OF_RESPONSE = /^api\/cycles\/\{cycle\}\/response/;

/** What a write takes to be stored: what is stored. */
async function preconditionOf({ definition, method }: ACall, path: string, token?: string) {
  if (/^put-(norm|channel-tab)$/.test(definition.name)) return CREATE;
  if (definition.route.startsWith('api/reviews/')) {
    const id = paramsOf(definition, '').review ?? '';
    const { headers } = await app.send(PATHS.review(id), { token: await hrToken() });
    return { 'if-match': headers.get('etag') ?? '' };
  }
  if (method !== 'PUT' && method !== 'DELETE') return {};
  const reader = definition.name === 'put-picks' ? await hrToken() : token;
  const { headers } = await app.send(path, reader === undefined ? {} : { token: reader });
  return { 'if-match': headers.get('etag') ?? '"x"' };
}
const hrToken = () => app.token(MANAGER, { roles: ['Assessment.Admin'] });

/** A call of a route as it should be, so that only who calls can be wrong with it. */
async function call(made: ACall, token?: string, cycle = cycleFor(made.definition)) {
  const { definition, method } = made;
  const params = paramsOf(definition, cycle);
  const route = definition.name === 'zz-tab' ? 'index.html' : definition.route;
  const path = `/${route.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')}`;
  const body = BODIES[definition.name]?.(params);
  const sent: Sent = { method, ...(token !== undefined && { token }), body };
  const headers = await preconditionOf(made, path, token);
  return app.send(path, { ...sent, headers });
}

/** With an answer that is there before, and gone afterwards, where there may be one. */
async function callAs(made: ACall, token: string) {
  if (!OF_RESPONSE.test(made.definition.route)) return call(made, token);
  const path = PATHS.response('open');
  await app.send(path, { method: 'PUT', token, headers: CREATE, body: responseBody() });
  const received = await call(made, token);
  const { headers } = await app.send(path, { token });
  const etag = headers.get('etag');
  if (etag !== null) {
    await app.send(path, { method: 'DELETE', token, headers: { 'if-match': etag } });
  }
  return received;
}

const rolesOf = ({ roles }: Caller): Claims => (roles.length > 0 ? { roles: [...roles] } : {});

/** A person who is that; never the same one twice in a row, as writes are limited per person. */
async function tokenOf(caller: Caller): Promise<string> {
  calls += 1;
  const member = caller.manages ? MANAGER : MANAGERS + (calls % (PEOPLE - MANAGERS));
  return app.token(caller.invited ? member : OUTSIDE + calls, rolesOf(caller));
}

test('every route says here what each caller gets, and no other does', () => {
  expect(CALLS.map(({ key }) => key)).toEqual(Object.keys(EXPECTED));
});

test('every route with a contract is called with a body that keeps to it', () => {
  const contracts = DEFINITIONS.flatMap(({ name, body }) => (body ? [{ name, body }] : []));
  expect(contracts.map(({ name }) => name).sort()).toEqual(Object.keys(BODIES).sort());
  for (const { name, body } of contracts) {
    const sent: unknown = JSON.parse(JSON.stringify(BODIES[name]?.({ norm: 'invented' })));
    expect({ name, error: body.schema().safeParse(sent).error }).toEqual({ name });
  }
});

describe.each(CALLS)('$key', (made) => {
  const { definition, key } = made;
  const anyone = !definition.access.wantsToken;
  const outcomeOf = ({ status, json }: Awaited<ReturnType<typeof call>>) =>
    [status, json?.code].filter((part) => part !== undefined && status !== 200).join(' ') || '200';
  const open = EXPECTED[key]?.({ who: 'anyone', invited: false, roles: [] });

  test('without a token', async () => {
    expect(outcomeOf(await call(made))).toBe(anyone ? open : '401 token_missing');
  });

  test('with a token that is not valid', async () => {
    const received = await call(made, await app.token(1, { aud: OTHER_TENANT }));
    expect(outcomeOf(received)).toBe(anyone ? open : '401 token_invalid');
    expect(received.headers.get('www-authenticate')).toBe(anyone ? null : 'Bearer');
  });

  test('with a token of a tenant that is not allowed', async () => {
    const received = await call(made, await app.token(1, { tid: randomUUID() }));
    expect(outcomeOf(received)).toBe(anyone ? open : '403 tenant_not_allowed');
  });

  test.each(CALLERS)('by a $who', async (caller) => {
    const received = await callAs(made, await tokenOf(caller));
    expect(outcomeOf(received)).toBe(EXPECTED[key]?.(caller));
  });

  test.each(CALLERS)('by a $who of another tenant', async (caller) => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const token = await app.token(1, { ...rolesOf(caller), tid: OTHER_TENANT, iss });
    const received = await call(made, token);
    const { status, json, text } = received;
    expect(text).not.toMatch(/autumn|Autumn|Voorbeeld/);
    if (!definition.route.includes('{cycle}')) {
      // The norm and the units belong to another tenant than theirs, so to them they are not there.
      const here = OF_ONE_TENANT.test(key) ? '404 not_found' : EXPECTED[key]?.(caller);
      const own = ELSEWHERE[key]?.(caller) ?? here;
      if (made.method === 'GET') expect(text).not.toMatch(/[Ii]nvented/);
      return expect(outcomeOf(received)).toBe(own);
    }
    const missing = await call(made, token, 'no-such-cycle');
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
    const path = `/${definition.route.replace('{cycle}', 'open')}`;
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
  const path = PATHS.response('open');
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
