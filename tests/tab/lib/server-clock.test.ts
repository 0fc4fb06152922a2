import { expect, test } from '@jest/globals';
import { newerOf } from '../../../tab/src/features/respond/model/newer.ts';
import { createApiClient } from '../../../tab/src/lib/api-client.ts';
import { hearPerhapsKept, hearServerTime, serverNow } from '../../../tab/src/lib/server-clock.ts';
import { json, serve } from '../local-server.ts';

const SAVED = '2026-03-02T10:00:00Z';
const HOUR = 3_600_000;
const now = Date.parse('2026-03-02T10:05:00Z');
const after = new Date(now).toISOString();

test('which answers are newer is told by one clock, also where the device is an hour off', () => {
  hearServerTime(new Date(now).toUTCString(), now);
  expect(newerOf(SAVED, after)).toBe('mine');
  // By an hour behind: what was written after that was noted before it.
  hearServerTime(new Date(now).toUTCString(), now - HOUR);
  expect(newerOf(SAVED, new Date(now - HOUR).toISOString())).toBe('mine');
  hearServerTime(new Date(now).toUTCString(), now + HOUR);
  const before = Date.parse('2026-03-02T09:55:00Z');
  expect(newerOf(SAVED, new Date(before + HOUR).toISOString())).toBe('stored');
});

test('on a clock that is right, what was changed in the second after is newer', () => {
  const written = now + 100;
  hearServerTime(new Date(now).toUTCString(), now + 990);
  expect(newerOf(new Date(now).toISOString(), new Date(written).toISOString())).toBe('mine');
});

test('what is not a date changes nothing, and without a time nothing is told', () => {
  hearServerTime(new Date(now).toUTCString(), now);
  hearServerTime(null);
  hearServerTime('yesterday');
  expect(newerOf(SAVED, after)).toBe('mine');
  expect(newerOf(null, after)).toBe('unknown');
  expect(newerOf(SAVED, null)).toBe('unknown');
});

test('what time it is is told by that clock too', () => {
  const heard = Date.now() + 10 * HOUR;
  hearServerTime(new Date(heard).toUTCString());
  expect(Math.abs(serverNow().getTime() - heard)).toBeLessThan(HOUR);
});

test('the clock is heard with every save, refused or not', async () => {
  const date = new Date(Date.now() + 10 * HOUR).toUTCString();
  const server = await serve(json(412, { code: 'etag_mismatch' }, { Date: date }));
  const client = createApiClient({
    base: server.base,
    tokens: { getToken: async () => 'token' },
    language: () => 'en',
    wait: async () => undefined,
    leaving: () => false,
  });
  await client.send({ method: 'PUT', path: '/api/x', body: {}, etag: null });
  await server.close();
  const saved = new Date(Date.now() + 9 * HOUR).toISOString();
  expect(newerOf(saved, new Date().toISOString())).toBe('mine');
});

test('a reply that a cache may have kept says that the server is further on, never that it is back', () => {
  const ahead = (hours: number) => new Date(now + hours * HOUR).toUTCString();
  hearServerTime(ahead(0), now);
  hearPerhapsKept(ahead(48), now);
  expect(Math.abs(serverNow().getTime() - Date.now() - 48 * HOUR)).toBeLessThan(HOUR);
  hearPerhapsKept(ahead(-3), now);
  hearPerhapsKept(null, now);
  hearPerhapsKept('yesterday', now);
  expect(Math.abs(serverNow().getTime() - Date.now() - 48 * HOUR)).toBeLessThan(HOUR);
  hearServerTime(ahead(0), now);
});
