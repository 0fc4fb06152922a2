import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

const CYCLE = 'spring';
const UNIT = 'care-0';
const PATH = PATHS.picks(CYCLE, UNIT);
const CREATE = { 'if-none-match': '*' };
const [HABIT = '', STATEMENT = ''] = [INSTRUMENT.habits[0]?.id, INSTRUMENT.items[0]?.id];
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  const body = responseBody({ answers: allAnswers(4) });
  await releaseDepartments(app.services, CYCLE, () => body);
});
afterAll(() => app?.stop());

const HR: [number, Claims] = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
const manager = (): [number] => [managerOf(UNIT)];
const member = (): [number] => [memberOf(UNIT)];

async function send(who: [number, Claims?], items?: unknown, headers: object = CREATE) {
  const token = await app.token(...who);
  if (items === undefined) return app.send(PATH, { token });
  return app.send(PATH, { method: 'PUT', token, headers: { ...headers }, body: { items } });
}

test('the manager chooses, and the team reads what was chosen without being able to change it', async () => {
  expect((await send(manager())).json).toEqual({ items: [] });
  const chosen = await send(manager(), [HABIT, STATEMENT]);
  expect(chosen.status).toBe(201);
  const read = await send(member());
  expect(read.json).toEqual({ items: [HABIT, STATEMENT] });
  expect(read.headers.get('etag')).toBe(chosen.headers.get('etag'));
  expect((await send(member(), [HABIT])).json?.code).toBe('forbidden');
});

test('HR chooses anew over what it read, and over nothing else', async () => {
  const etag = (await send(HR)).headers.get('etag') ?? '';
  expect((await send(HR, [STATEMENT], { 'if-match': etag })).status).toBe(200);
  const stale = await send(manager(), [HABIT], { 'if-match': etag });
  expect([stale.status, stale.json?.code]).toEqual([412, 'etag_mismatch']);
  expect((await send(manager(), [HABIT])).status).toBe(412);
  expect((await send(manager(), [HABIT], {})).json?.code).toBe('precondition_required');
  expect((await send(manager())).json?.items).toEqual([STATEMENT]);
});

test.each([
  [['a', 'b', 'c', 'd'], '/items'],
  [[HABIT, HABIT], '/items'],
  [[HABIT, 'no-such-thing'], '/items/1'],
  ['text', '/items'],
])('a choice of %j is refused at %s', async (items, pointer) => {
  const { status, json } = await send(HR, items);
  expect([status, json?.code]).toEqual([422, 'validation_failed']);
  expect(json?.errors).toContainEqual(expect.objectContaining({ pointer }));
});

test('of a unit that one may not read there is nothing to choose', async () => {
  const token = await app.token(memberOf('sales-0'));
  expect((await app.send(PATH, { token })).status).toBe(404);
  const bad = { method: 'PUT', token, headers: CREATE, body: { items: 'x' } };
  expect((await app.send(PATH, bad)).status).toBe(404);
});
