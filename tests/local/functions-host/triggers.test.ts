import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHostStore } from '@samenhang/local/platform/host-store';
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
  expect(first).toEqual({ worked: { step: 1 }, queue: 'work' });
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

test('a timer runs by its schedule of six fields and is told when next', async () => {
  const ran = () => counted(({ next }) => next !== undefined);
  await host.logged(() => ran() >= 2);
  const [first, second] = host.log.filter(({ next }) => next !== undefined);
  expect(first?.isPastDue).toBe(false);
  const apart = Date.parse(String(second?.next)) - Date.parse(String(first?.next));
  expect(apart).toBeGreaterThan(0);
  expect(apart % 1000).toBe(0);
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
  });
  const next = await host.logged((line) => line.function === 'once-a-year');
  expect(next).toMatchObject({ level: 'information' });
  await host.logged((line) => line.function === 'each-second');
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
