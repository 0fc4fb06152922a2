import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '@samenhang/local/platform/database';
import { openHostStore } from '@samenhang/local/platform/host-store';
import * as z from 'zod';
import { ADMIN_KEY } from './fixture-key.ts';
import { EXTENSION_BUNDLE, functionApp, type HostProcess, startHost } from './host-process.ts';

const entry = 'tests/local/functions-host/trigger-app.ts';
const hostJson = {
  version: '2.0',
  extensionBundle: EXTENSION_BUNDLE,
  extensions: { http: { routePrefix: '' }, queues: { maxDequeueCount: 4 } },
};
let app: Awaited<ReturnType<typeof functionApp>>;
let host: HostProcess;
beforeAll(async () => {
  app = await functionApp({ entry }, hostJson);
  host = await startHost(app.folder);
});
afterAll(async () => {
  host.child.kill('SIGKILL');
  await host.ended;
  app.remove();
});

const post = (path: string, body: unknown = {}) =>
  fetch(host.url + path, { method: 'POST', body: JSON.stringify(body) });
const counted = (test: (line: Readonly<Record<string, unknown>>) => boolean) =>
  host.log.filter(test).length;

test('a list in a queue output is a message each, JSON where it is JSON', async () => {
  expect((await post('/enqueue', [{ step: 1 }, 'word'])).status).toBe(202);
  await host.logged(({ worked }) => worked === 'word');
  const first = await host.logged(({ worked }) => typeof worked === 'object');
  expect(first.worked).toEqual({ step: 1 });
});

test('a text that is a JSON list is a message each too, and a number is its digits', async () => {
  await post('/enqueue', '["of a text", "and another"]');
  await host.logged(({ worked }) => worked === 'of a text');
  await host.logged(({ worked }) => worked === 'and another');
  await post('/enqueue', 1.5);
  await host.logged(({ worked }) => worked === 1.5);
});

test('an output without a value sends nothing, and the request is answered', async () => {
  const before = counted(({ worked }) => worked !== undefined);
  for (const nothing of [null, []]) expect((await post('/enqueue', nothing)).status).toBe(202);
  await post('/enqueue', ['the next one']);
  await host.logged(({ worked }) => worked === 'the next one');
  expect(counted(({ worked }) => worked !== undefined)).toBe(before + 1);
});

test('the metadata of a message have its text and the members of its object', async () => {
  await post('/enqueue', [{ unit: 'a', step: 2, deep: { b: 1 }, list: [1], dequeueCount: 'own' }]);
  const { metadata } = await host.logged(({ worked }) => Object(worked).unit === 'a');
  const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  expect(metadata).toEqual({
    queueTrigger: { unit: 'a', step: 2, deep: { b: 1 }, list: [1], dequeueCount: 'own' },
    ...{ unit: 'a', step: 2, deep: { b: 1 }, dequeueCount: 'own' },
    ...{ id: expect.any(String), popReceipt: expect.any(String) },
    ...{ insertionTime: date, nextVisibleTime: date, expirationTime: date },
  });
});

test('an output that cannot be sent is an empty 500, though the function answered 202', async () => {
  const largest = 'a'.repeat(48 * 1024);
  expect((await post('/enqueue', [largest])).status).toBe(202);
  const response = await post('/enqueue', ['sent before', `${largest}a`, 'never sent']);
  expect([response.status, await response.text()]).toEqual([500, '']);
  await host.logged(({ worked }) => worked === 'sent before');
  await post('/enqueue', ['sent after']);
  await host.logged(({ worked }) => worked === 'sent after');
  expect(counted(({ worked }) => worked === 'never sent')).toBe(0);
});

test('what fails is taken again; after maxDequeueCount times it goes to the poison queue', async () => {
  await post('/fail');
  await host.logged(({ poisoned }) => poisoned !== undefined);
  await host.logged(({ dequeueCount }) => dequeueCount === 3);
  expect(host.log.filter(({ tried }) => tried).map(({ dequeueCount }) => dequeueCount)).toEqual([
    1, 2, 3,
  ]);
  expect(host.log.flatMap(({ doomed }) => doomed ?? [])).toEqual([1, 2, 3, 4]);
  expect(host.log.find(({ poisoned }) => poisoned)).toEqual({ poisoned: { id: 7 } });
});

test('a message taken too often already goes to the poison queue without another try', async () => {
  const other = await functionApp({ entry }, hostJson);
  const store = openHostStore(join(other.folder, 'host.db'));
  store.queue.put('doomed', ['"of a crash"']);
  for (let count = 0; count < 4; count++) store.queue.take('doomed', 1, 0);
  store.close();
  const process = await startHost(other.folder);
  expect(await process.logged(({ poisoned }) => poisoned !== undefined)).toEqual({
    poisoned: 'of a crash',
  });
  expect(process.log.some(({ doomed }) => doomed !== undefined)).toBe(false);
  process.child.kill('SIGKILL');
  await process.ended;
  other.remove();
});

test('a poison queue has none of its own: what fails there stays hidden for ten minutes', async () => {
  const queues = { maxDequeueCount: 1 };
  const extensions = { http: { routePrefix: '' }, queues };
  const other = await functionApp({ entry }, { ...hostJson, extensions });
  const process = await startHost(other.folder);
  await fetch(`${process.url}/lose`, { method: 'POST' });
  await process.logged((line) => line.function === 'lost' && line.level === 'error');
  process.child.kill('SIGTERM');
  await process.ended;
  const database = openDatabase(join(other.folder, 'host.db'));
  const row = database.prepare('SELECT Queue, VisibleAt - InsertedAt AS Hidden FROM QueueMessages');
  expect(row.all()).toEqual([{ Queue: 'lost-poison', Hidden: expect.any(Number) }]);
  expect(z.object({ Hidden: z.number() }).parse(row.get()).Hidden).toBeGreaterThanOrEqual(600_000);
  database.close();
  other.remove();
});

describe('what host.json sets', () => {
  const withSettings = async (more: object, queues: object = {}) => {
    const http = { routePrefix: '' };
    const other = await functionApp(
      { entry },
      { ...hostJson, ...more, extensions: { http, queues } },
    );
    const process = await startHost(other.folder);
    return {
      host: process,
      end: async () => {
        process.child.kill('SIGKILL');
        await process.ended;
        other.remove();
      },
    };
  };

  test.each([
    { queues: { batchSize: 1, newBatchThreshold: 0 }, expected: 1 },
    { queues: { batchSize: 2, newBatchThreshold: 0 }, expected: 2 },
    { queues: { batchSize: 1, newBatchThreshold: 1 }, expected: 2 },
    { queues: { batchSize: 2 }, expected: 3 },
  ])('lets so many messages of a queue run at once: $queues', async ({ queues, expected }) => {
    const { host, end } = await withSettings({}, queues);
    await fetch(`${host.url}/take-turns`, { method: 'POST' });
    const turns = () => host.log.filter(({ turn }) => turn !== undefined);
    await host.logged(() => turns().length === 4);
    expect(Math.max(...turns().map(({ atOnce }) => Number(atOnce)))).toBe(expected);
    await end();
  });

  test('fails a function that takes longer than functionTimeout', async () => {
    const { host, end } = await withSettings({ functionTimeout: '00:00:01' });
    expect((await fetch(`${host.url}/endless`)).status).toBe(500);
    expect(await host.logged((line) => line.function === 'endless')).toMatchObject({
      level: 'error',
      error: 'FunctionTimeoutError',
    });
    await end();
  });
});

test('a timer runs by its schedule of six fields and is told for when it was set', async () => {
  const ran = () => counted(({ next }) => next !== undefined);
  await host.logged(() => ran() >= 2);
  const [first, second] = host.log.filter(({ next }) => next !== undefined);
  expect(first).toMatchObject({ isPastDue: false, last: '0001-01-01T00:00:00.000Z' });
  const apart = Date.parse(String(second?.next)) - Date.parse(String(first?.next));
  expect(apart).toBeGreaterThan(0);
  expect(apart % 1000).toBe(0);
  expect(Date.parse(String(first?.next))).toBeLessThanOrEqual(Date.parse(String(first?.now)));
});

test('after a crash what was in hand is taken again, and a missed run is made up for', async () => {
  await post('/begin');
  await host.logged(({ slow }) => slow === 1);
  host.child.kill('SIGKILL');
  await host.ended;
  expect(counted(({ yearly }) => yearly === true)).toBe(0);
  const store = openHostStore(join(app.folder, 'host.db'));
  const lastYear = new Date(Date.now() - 400 * 86_400_000);
  store.timers.write('once-a-year', { last: lastYear, next: lastYear });
  // As the last process left it when the clock was a year ahead.
  const nextYear = new Date(Date.now() + 400 * 86_400_000);
  store.timers.write('each-second', { last: new Date(), next: nextYear });
  store.close();

  host = await startHost(app.folder);
  await host.logged(({ slow }) => slow === 2);
  expect(await host.logged(({ yearly }) => yearly === true)).toEqual({
    yearly: true,
    isPastDue: true,
    was: lastYear.toISOString(),
  });
  const next = await host.logged((line) => line.function === 'once-a-year');
  expect(next).toMatchObject({ level: 'information' });
  await host.logged((line) => line.function === 'each-second');
});

test('a timer started by hand is told its schedule, and is not past due', async () => {
  const started = await fetch(`${host.url}/admin/functions/once-a-year`, {
    method: 'POST',
    headers: { 'x-functions-key': ADMIN_KEY, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(started.status).toBe(202);
  const line = await host.logged((one) => one.yearly === true && one.isPastDue === false);
  expect(String(line.was)).toMatch(/^\d{4}-01-01T03:00:00.000Z$/);
});

test('a schedule that is none fails the start', async () => {
  const main = `const core = require('@azure/functions-core');
    core.setProgrammingModel({ name: 'm', version: '1', getCapabilities: (c) => c });
    core.registerFunction({ name: 'never', bindings: {
      timer: { type: 'timerTrigger', direction: 'in', schedule: 'every day' } } }, () => {});`;
  const broken = await functionApp({ main });
  const { ended } = await startHost(broken.folder);
  expect((await ended).stderr).toContain('function never: every day is no schedule');
  broken.remove();
});
