import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NoticesView, noticesSchema } from '@samenhang/shared/api/notices';
import { PATHS } from '@samenhang/shared/api/paths';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { openCycleFor, TENANT } from '../../builders/organisation.ts';

const CYCLE = 'autumn-2026';
const path = PATHS.notices(CYCLE);
let app: HttpApp;
let hr: string;
beforeAll(async () => {
  app = await startHttpApp();
  await openCycleFor(app.services, 6);
  hr = await app.token(0, { roles: ['Assessment.Admin'] });
});
afterAll(() => app.stop());

const get = async () => {
  const { json, headers } = await app.send(path, { token: hr });
  return { view: noticesSchema.parse(json), etag: headers.get('etag') ?? '' };
};
const toPlan = ({ items }: NoticesView) => ({
  items: items
    .filter(({ state }) => state === 'planned')
    .map(({ kind, at, channel, texts }) => ({ kind, at, channel, texts })),
});
const put = (body: unknown, etag: string) =>
  app.send(path, { method: 'PUT', token: hr, body, headers: { 'if-match': etag } });

describe('the notices of a round', () => {
  test('are planned before anybody asks, and read as they will be, in both languages', async () => {
    const { view } = await get();
    expect(view.timeZone).toBe('Europe/Amsterdam');
    // This installation sends nothing: HR takes the texts.
    expect(view.channels).toEqual([]);
    expect(view.items.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'opened 2026-11-24T12:15:00.000Z',
      'reminder 2026-11-27T07:00:00.000Z',
      'last_call 2026-11-30T16:00:00.000Z',
      'results 2026-12-02T16:00:00.000Z',
    ]);
    const [opened] = view.items;
    expect(opened?.read.nl.subject).toBe(
      'Najaar 2026: open tot dinsdag 1 december om 17:00 (Midden-Europese tijd)',
    );
    expect(opened?.read.en.body).toContain('voluntary');
    expect(opened?.texts.en.subject).toContain('{{closes}}');
  });

  test('can be moved and worded, once the last state of them was seen', async () => {
    const { view, etag } = await get();
    const plan = toPlan(view);
    const [opened, reminder, last] = plan.items;
    if (!opened || !reminder || !last) throw new Error('four are planned');
    const en = { subject: '{{round}} is open', body: '' };
    const worded = { ...opened, texts: { ...opened.texts, en } };
    const later = { ...reminder, at: '2026-11-27T09:00:00.000Z' };
    const changed = await put({ items: [worded, later, last] }, etag);
    expect(changed.status).toBe(200);
    const after = noticesSchema.parse(changed.json);
    expect(after.items.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'opened planned',
      'reminder planned',
      'last_call planned',
      'results cancelled',
    ]);
    expect(after.items[0]?.read.en.subject).toBe('Autumn 2026 is open');
    expect((await get()).view).toEqual(after);
    expect((await put(plan, etag)).json?.code).toBe('etag_mismatch');
    const log = await app.services.audit.read(TENANT, '2026-11');
    expect(log).toContainEqual(
      expect.objectContaining({ action: 'notices_planned', target: { kind: 'cycle', id: CYCLE } }),
    );
  });

  test('are refused with the place of each fault', async () => {
    const { view, etag } = await get();
    const plan = toPlan(view);
    const night = plan.items.map((item) =>
      item.kind === 'reminder' ? { ...item, at: '2026-11-26T22:00:00.000Z' } : item,
    );
    expect((await put({ items: night }, etag)).json).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/items/1/at', code: 'notice_quiet_hours' }],
    });
    const close = plan.items.map((item) =>
      item.kind === 'reminder' ? { ...item, at: '2026-11-26T09:00:00.000Z' } : item,
    );
    expect((await put({ items: close }, etag)).json).toMatchObject({
      errors: [{ pointer: '/items/1/at', code: 'notice_too_close' }],
    });
  });

  test('go by the hours that HR settles', async () => {
    const notices = {
      from: 9,
      until: 12,
      weekdays: [1, 2, 3, 4, 5],
      freeDays: ['2026-11-27'],
      mailTo: '',
    };
    const settings = { timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: {} };
    const settle = (body: object) =>
      app.send(PATHS.settings(), {
        ...{ method: 'PUT', token: hr, body },
        headers: { 'if-none-match': '*' },
      });
    const reversed = { ...settings, notices: { ...notices, from: 12, until: 9 } };
    expect((await settle(reversed)).json).toMatchObject({ errors: [{ code: 'hours_reversed' }] });
    expect((await settle({ ...settings, notices })).status).toBe(200);
    const { view, etag } = await get();
    const plan = toPlan(view);
    const free = plan.items.map((item) =>
      item.kind === 'reminder' ? { ...item, at: '2026-11-27T09:30:00.000Z' } : item,
    );
    expect((await put({ items: free }, etag)).json).toMatchObject({
      errors: [{ pointer: '/items/1/at', code: 'notice_quiet_hours' }],
    });
  });
});
