import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MOST_COLUMNS } from '@samenhang/shared/api/limits';
import { PATHS } from '@samenhang/shared/api/paths';
import { type Settings, settingsSchema } from '@samenhang/shared/api/settings';
import { CLIENT_ID } from '../../builders/entra.ts';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { NOON, personId, TENANT } from '../../builders/organisation.ts';

const HR = 0;
const SETTLED: Settings = {
  timeZone: 'America/Paramaribo',
  language: 'en',
  contact: 'HR desk, hr@example.org',
  columns: { afdeling: 'unit', email: 'email' },
};
let app: HttpApp;
let hr = '';
let technical = '';
beforeAll(async () => {
  app = await startHttpApp();
  hr = await app.token(HR, { roles: ['Assessment.Admin'] });
  technical = await app.token(1, { roles: ['Assessment.Technical'] });
});
afterAll(() => app?.stop());

const get = (token = hr) => app.send(PATHS.settings(), { token });
const put = (body: unknown, headers: Record<string, string>, token = hr) =>
  app.send(PATHS.settings(), { method: 'PUT', token, headers, body });
const CREATE = { 'if-none-match': '*' };

describe('what an organisation has settled', () => {
  test('is what the product takes to be so until HR settles anything, without an ETag', async () => {
    const { json, headers } = await get();
    expect(json).toEqual({
      timeZone: 'Europe/Amsterdam',
      language: 'nl',
      contact: '',
      columns: {},
    });
    expect(headers.get('etag')).toBeNull();
  });

  test('is written over what was read alone, and read back as it was written', async () => {
    const created = await put(SETTLED, CREATE);
    expect(created).toMatchObject({ status: 200, json: SETTLED });
    const { json, headers } = await get(technical);
    expect(settingsSchema.parse(json)).toEqual(SETTLED);
    const etag = headers.get('etag') ?? '';
    expect(created.headers.get('etag')).toBe(etag);
    expect(await put(SETTLED, CREATE)).toMatchObject({ status: 412 });
    app.now = new Date(NOON.getTime() + 1000);
    const other = { ...SETTLED, contact: 'Somebody else' };
    expect((await put(other, { 'if-match': etag })).status).toBe(200);
    const late = await put(SETTLED, { 'if-match': etag });
    expect([late.status, late.headers.get('etag')]).toEqual([
      412,
      (await get()).headers.get('etag'),
    ]);
    expect(await put(SETTLED, {})).toMatchObject({ status: 428 });
  });

  test('says in the log which parts were changed, and nothing of what they say', async () => {
    const written = await app.services.audit.read(TENANT, '2026-11');
    expect(written.filter(({ action }) => action === 'settings_changed')).toMatchObject([
      { actor: personId(HR), role: 'hr', details: { changed: ['contact'] } },
      { details: { changed: ['timeZone', 'language', 'contact', 'columns'] } },
    ]);
    expect(JSON.stringify(written)).not.toContain('desk');
  });

  test('has its contact shown to everybody, and nothing else of it', async () => {
    const { json } = await app.send(PATHS.me(), { token: await app.token(7) });
    expect(json?.contact).toBe('Somebody else');
    expect(JSON.stringify(json)).not.toContain('Paramaribo');
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const theirs = await app.token(7, { tid: OTHER_TENANT, iss });
    expect((await app.send(PATHS.me(), { token: theirs })).json).not.toHaveProperty('contact');
  });

  test.each([
    [{ timeZone: 'Europe/Amsterdan' }, '/timeZone', 'time_zone_unknown'],
    [{ timeZone: '+01:00' }, '/timeZone', 'time_zone_unknown'],
    [{ timeZone: '' }, '/timeZone', 'time_zone_unknown'],
    [{ language: 'xx' }, '/language', 'invalid_value'],
    [{ contact: 'x'.repeat(201) }, '/contact', 'too_big'],
    [{ contact: 'HR\u202edesk' }, '/contact', 'text_unfit'],
    [{ columns: { bsn: 'citizenNumber' } }, '/columns/bsn', 'invalid_value'],
    [{ columns: { ['x'.repeat(101)]: 'ignore' } }, `/columns/${'x'.repeat(101)}`, 'invalid_key'],
    [
      {
        columns: Object.fromEntries(
          Array.from({ length: MOST_COLUMNS + 1 }, (_, n) => [`c${n}`, 'ignore']),
        ),
      },
      '/columns',
      'too_big',
    ],
    [{ logo: 'x' }, '/logo', 'unknown_key'],
  ])('is refused where it cannot be: %j', async (change, pointer, code) => {
    const { status, json } = await put({ ...SETTLED, ...change }, CREATE);
    expect([status, json?.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });
});

test('the checks tell whoever runs the connection the id of the application, and nobody else', async () => {
  const read = (token: string) => app.send(PATHS.checks(), { token });
  for (const token of [hr, technical]) {
    expect(await read(token)).toMatchObject({
      status: 200,
      json: { application: { clientId: CLIENT_ID } },
    });
  }
  expect((await read(await app.token(7))).status).toBe(403);
});

test('what a later version adds is passed over, and a row of a newer format is left to it', async () => {
  const key = { partitionKey: OTHER_TENANT, rowKey: 'settings' };
  const Body00 = Buffer.from(JSON.stringify({ ...SETTLED, quietHours: '08-18' }));
  await app.store.transact('Tenants', [{ kind: 'create', key, properties: { Body00 } }]);
  const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
  const token = await app.token(1, { roles: ['Assessment.Admin'], tid: OTHER_TENANT, iss });
  expect(await get(token)).toMatchObject({ status: 200, json: SETTLED });
  await app.store.transact('Tenants', [{ kind: 'merge', key, properties: { Format: 2 } }]);
  expect(await get(token)).toMatchObject({ status: 503 });
});
