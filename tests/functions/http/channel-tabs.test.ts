import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { tabViewSchema } from '@samenhang/shared/api/channel-tab';
import { PATHS } from '@samenhang/shared/api/paths';
import { managerOf, NUMBERS } from '../../builders/departments.ts';
import { OTHER_TENANT } from '../../builders/http-app.ts';
import {
  CYCLE,
  hr,
  manager,
  member,
  refusal,
  setRoom,
  stranger,
  UNIT,
  type Who,
} from './review-room.ts';

const room = setRoom();
// Nobody settles as many tabs in an hour as tests do in a second.
beforeEach(() => room.wait(60_000));

const CREATE = { 'if-none-match': '*' };
const newTab = () => randomUUID();
const show = (who: Who, tab: string, unit = UNIT, headers: Record<string, string> = CREATE) =>
  room.send(who, PATHS.channelTab(tab), { method: 'PUT', headers, body: { unit } });
const open = (who: Who, tab: string) => room.send(who, PATHS.channelTab(tab));

test('a manager has a tab show their unit, and every member of it sees the newest round of it', async () => {
  const tab = newTab();
  const settled = await show(manager, tab);
  expect([settled.status, settled.json]).toEqual([201, { unit: UNIT }]);
  for (const who of [manager, member, hr]) {
    const { mayChange, ...shown } = tabViewSchema.parse((await open(who, tab)).json);
    expect(shown).toEqual({ unit: UNIT, unitName: `Team ${UNIT}`, cycle: CYCLE });
    expect(mayChange).toBe(who !== member);
  }
});

test('to those whom the result is not for it is as a tab that nobody made', async () => {
  const tab = newTab();
  await show(manager, tab);
  const missing = await open(stranger, 'no-such-tab');
  expect(missing.status).toBe(404);
  const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
  const elsewhere: Who = [hr[0], { ...hr[1], tid: OTHER_TENANT, iss }];
  for (const who of [stranger, elsewhere]) {
    const { status, text } = await open(who, tab);
    expect({ status, text }).toEqual({ status: 404, text: missing.text });
  }
});

test('nobody shows a unit that they do not manage, and a member shows none', async () => {
  const other = await show(manager, newTab(), 'sales-0');
  expect(other.json?.errors).toEqual([
    expect.objectContaining({ pointer: '/unit', code: 'unit_unfit' }),
  ]);
  const none = await show(hr, newTab(), 'no-such-unit');
  expect(none.json?.errors).toMatchObject([{ pointer: '/unit', code: 'unit_unfit' }]);
  for (const who of [member, stranger]) {
    expect(await refusal(show(who, newTab()))).toEqual([403, 'forbidden']);
    // Before anything is said of the body.
    const nonsense = { method: 'PUT', headers: CREATE, body: { no: 'contract' } };
    expect(await refusal(room.send(who, PATHS.channelTab(newTab()), nonsense))).toEqual([
      403,
      'forbidden',
    ]);
  }
});

test('it is changed by whoever made it and by HR, over what they read, and by no other manager', async () => {
  const tab = newTab();
  const above: Who = [NUMBERS.board];
  await show(manager, tab);
  expect(await refusal(show([managerOf('sales-0')], tab, 'sales-0'))).toEqual([403, 'forbidden']);
  expect(await refusal(show(above, tab))).toEqual([403, 'forbidden']);
  const bare = room.send(hr, PATHS.channelTab(tab), { method: 'PUT', body: { unit: UNIT } });
  expect(await refusal(bare)).toEqual([428, 'precondition_required']);
  expect(await refusal(show(hr, tab, 'sales-0'))).toEqual([412, 'etag_mismatch']);
  const etag = (await open(hr, tab)).headers.get('etag') ?? '';
  const changed = await show(hr, tab, 'sales-0', { 'if-match': etag });
  expect(changed.status).toBe(200);
  expect((await open(stranger, tab)).json?.unit).toBe('sales-0');
  expect((await open(member, tab)).status).toBe(404);
  const late = await show(hr, tab, UNIT, { 'if-match': etag });
  expect([late.status, late.headers.get('etag')]).toEqual([412, changed.headers.get('etag')]);
});

test('of two who settle it at once one is told of the other', async () => {
  const tab = newTab();
  const both = await Promise.all([show(manager, tab), show(manager, tab)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
});
