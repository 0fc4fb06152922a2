import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import {
  type ActionView,
  actionViewSchema,
  ownActionsSchema,
  planSchema,
} from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { hrAdmin, personId, TENANT, unwrap } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

const UNIT = 'care-0';
const PLAN = PATHS.plan(UNIT);
const STEP = INSTRUMENT.items[0]?.id ?? '';
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  const body = responseBody({ answers: allAnswers(4) });
  await releaseDepartments(app.services, 'spring', () => body);
});
afterAll(() => app?.stop());
/** So late that nobody has written too much. */
const later = (now: Date) => new Date(now.getTime() + 60_000);
// Each test begins with an empty plan.
beforeEach(async () => {
  app.now = later(app.now);
  for (const { id, etag } of (await planOf(manager)).items) {
    const headers = { 'if-match': etag };
    await send(manager, PATHS.action(UNIT, id), { method: 'DELETE', headers });
  }
});

type Who = readonly [number, Claims?];
const manager: Who = [managerOf(UNIT)];
const colleague: Who = [memberOf(UNIT)];
const hr: Who = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
const stranger: Who = [memberOf('sales-0')];

const owner = { id: personId(memberOf(UNIT)), name: 'Noor de Wit' };
const action = (more: object = {}) => ({
  what: { kind: 'step', item: STEP },
  cell: 'connect.structure',
  owner,
  due: '2027-03-01',
  ...more,
});

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function send(who: Who, path: string, call: Call = {}) {
  return app.send(path, { token: await app.token(...who), ...call });
}
const planOf = async (who: Who) => planSchema.parse((await send(who, PLAN)).json);
const add = (who: Who, body: unknown = action()) => send(who, PLAN, { method: 'POST', body });
async function added(more: object = {}): Promise<ActionView> {
  const { status, json } = await add(manager, action(more));
  expect(status).toBe(201);
  return actionViewSchema.parse(json);
}
const change = (who: Who, { id, etag }: ActionView, body: unknown) =>
  send(who, PATHS.action(UNIT, id), { method: 'PATCH', body, headers: { 'if-match': etag } });

describe('adding', () => {
  test('the manager adds, and the team reads who does what by when', async () => {
    const made = await added();
    const read = await planOf(colleague);
    expect(read.mayChange).toBe(false);
    expect(read.items).toEqual([{ ...made, isMine: true }]);
    expect(made).toMatchObject({
      ...{ unit: UNIT, unitName: 'Team care-0', cell: 'connect.structure', due: '2027-03-01' },
      ...{ state: 'open', cycle: 'spring', review: null, isMine: false },
      owner: { ...owner, hasLeft: false },
    });
  });

  test('HR adds too, and somebody who only reads is refused before anything is said of the body', async () => {
    expect((await add(hr)).status).toBe(201);
    const refused = await add(colleague, { nonsense: true });
    expect([refused.status, refused.json?.code]).toEqual([403, 'forbidden']);
  });

  test.each([
    [{ what: { kind: 'step', item: 'no-such' } }, '/what/item', 'pick_unknown'],
    [{ what: { kind: 'habit', habit: 'no-such', change: 'stop' } }, '/what/habit', 'pick_unknown'],
    [{ what: { kind: 'own', text: 'x'.repeat(141) } }, '/what/text', 'too_big'],
    [{ what: { kind: 'own', text: ' ' } }, '/what/text', 'too_small'],
    [{ owner: { id: personId(950), name: 'Nobody' } }, '/owner/id', 'owner_unknown'],
    [{ owner: { name: 'A name alone' } }, '/owner/id', 'invalid_type'],
    [{ due: '2020-01-01' }, '/due', 'day_passed'],
    [{ due: 'tomorrow' }, '/due', 'invalid_format'],
    [{ cell: 'overall' }, '/cell', 'invalid_value'],
    [{ note: 'x' }, '/note', 'unknown_key'],
  ])('%j is refused at %s as %s, and nothing is added', async (more, pointer, code) => {
    const { status, json } = await add(manager, action(more));
    expect([status, json?.code]).toEqual([422, 'validation_failed']);
    expect(json?.errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect((await planOf(manager)).items).toEqual([]);
  });

  test('of a round three are open at most: one is finished first, or let go of', async () => {
    const [first] = [await added(), await added(), await added()];
    expect((await planOf(manager)).isFull).toBe(true);
    expect((await add(manager)).json?.code).toBe('plan_full');
    const done = actionViewSchema.parse((await change(manager, first, { state: 'done' })).json);
    await added();
    const again = await change(manager, done, { state: 'open' });
    expect([again.status, again.json?.code]).toEqual([409, 'plan_full']);
  });

  test('what was refused or taken out chose nothing', async () => {
    const chosen = async () =>
      (await app.services.plans.chosenIn(TENANT, 'spring')).get('connect.structure')?.size ?? 0;
    for (const _ of [1, 2, 3]) await added({ cell: null });
    await Promise.all([add(manager), add(hr)]);
    expect(await chosen()).toBe(0);
    app.now = later(app.now);
    const [first] = (await planOf(manager)).items;
    if (first === undefined) throw new Error('no action');
    const about = await change(manager, first, { cell: 'connect.structure' });
    expect(await chosen()).toBe(1);
    const stale = await change(manager, first, { cell: 'perform.culture' });
    expect(stale.status).toBe(412);
    await change(manager, actionViewSchema.parse(about.json), { cell: null });
    expect(await chosen()).toBe(0);
  });

  test('of ten that are sent at once, three are added', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => add(manager)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBe(3);
    expect((await planOf(manager)).items.length).toBe(3);
  });
});

describe('an owner', () => {
  test('finds what is theirs, and changes its state and nothing else', async () => {
    const made = await added();
    const mine = ownActionsSchema.parse((await send(colleague, PATHS.ownActions())).json);
    expect(mine.items).toEqual([{ ...made, isMine: true }]);
    const refused = await change(colleague, made, { due: '2027-05-01' });
    expect([refused.status, refused.json?.code]).toEqual([403, 'forbidden']);
    const going = await change(colleague, made, { state: 'going' });
    expect([going.status, going.json?.state]).toEqual([200, 'going']);
    const done = await change(colleague, actionViewSchema.parse(going.json), { state: 'done' });
    expect(done.status).toBe(200);
    const left = ownActionsSchema.parse((await send(colleague, PATHS.ownActions())).json);
    expect(left.items).toEqual([]);
  });

  test('who may not read the result meets their own action, and no other', async () => {
    const owner = { id: personId(stranger[0]), name: 'Bo' };
    const [made, other] = [await added({ owner }), await added()];
    expect((await send(stranger, PLAN)).status).toBe(404);
    const mine = ownActionsSchema.parse((await send(stranger, PATHS.ownActions())).json);
    expect(mine.items.map(({ id }) => id)).toEqual([made.id]);
    expect((await change(stranger, made, { state: 'going' })).status).toBe(200);
    expect((await change(stranger, other, { state: 'going' })).status).toBe(404);
  });

  test('a colleague who owns it not is refused', async () => {
    const made = await added({ owner: { id: personId(manager[0]), name: 'Mo' } });
    const refused = await change(colleague, made, { state: 'done' });
    expect([refused.status, refused.json?.code]).toEqual([403, 'forbidden']);
  });

  test('another owner finds it from then on, and the one before no longer', async () => {
    const made = await added();
    await change(manager, made, { owner: { id: personId(manager[0]), name: 'Mo' } });
    const [before, after] = [await own(colleague), await own(manager)];
    expect([before, after]).toEqual([[], [made.id]]);
  });

  const own = async (who: Who) =>
    ownActionsSchema.parse((await send(who, PATHS.ownActions())).json).items.map(({ id }) => id);
});

describe('over what was read', () => {
  test('a change of something that changed meanwhile is refused with the newer ETag', async () => {
    const made = await added();
    const first = await change(manager, made, { due: '2027-04-01' });
    const late = await change(hr, made, { due: '2027-05-01' });
    expect([late.status, late.json?.code]).toEqual([412, 'etag_mismatch']);
    expect(late.headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await planOf(manager)).items[0]?.due).toBe('2027-04-01');
  });

  test('a change and a deletion want If-Match', async () => {
    const { id } = await added();
    const path = PATHS.action(UNIT, id);
    const calls = [{ method: 'PATCH', body: { state: 'done' } }, { method: 'DELETE' }];
    for (const call of calls) {
      const { status, json } = await send(manager, path, call);
      expect([status, json?.code]).toEqual([428, 'precondition_required']);
    }
  });

  test('an undo is a change back', async () => {
    const made = await added();
    const gone = actionViewSchema.parse((await change(manager, made, { state: 'letGo' })).json);
    const back = await change(manager, gone, { state: 'open' });
    expect([back.status, back.json?.state]).toEqual([200, 'open']);
  });
});

describe('who has no business with it', () => {
  test('gets the same as of a unit that is not there', async () => {
    const { id, etag } = await added();
    const headers = { 'if-match': etag };
    const asStranger = await send(stranger, PLAN);
    const missing = await send(stranger, PATHS.plan('no-such'));
    expect([asStranger.status, asStranger.text]).toEqual([404, missing.text]);
    const path = PATHS.action(UNIT, id);
    const patched = await send(stranger, path, {
      method: 'PATCH',
      body: { state: 'done' },
      headers,
    });
    expect([patched.status, patched.text]).toEqual([404, missing.text]);
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const elsewhere: Who = [manager[0], { tid: OTHER_TENANT, iss }];
    const removed = await send(elsewhere, path, { method: 'DELETE', headers });
    expect([removed.status, removed.text]).toEqual([404, missing.text]);
  });
});

test('of an owner who left, it says so, and asks for another', async () => {
  const made = await added();
  const { units, people } = departments();
  const without = people.filter(({ id }) => id !== owner.id);
  unwrap(await importOrganisation(app.services, hrAdmin(), { units, people: without }));
  const [shown] = (await planOf(manager)).items;
  expect(shown?.owner).toEqual({ ...owner, hasLeft: true });
  const given = await change(manager, made, { owner: { id: personId(manager[0]), name: 'Mo' } });
  expect(given.json?.owner).toEqual({ id: personId(manager[0]), name: 'Mo', hasLeft: false });
  const taken = await add(manager);
  expect(taken.json?.errors).toContainEqual(expect.objectContaining({ code: 'owner_unknown' }));
  unwrap(await importOrganisation(app.services, hrAdmin(), { units, people }));
});
