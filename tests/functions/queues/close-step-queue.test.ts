import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { timedJobs } from '@samenhang/functions/jobs/timers';
import { queues } from '@samenhang/functions/queues/all-queues';
import { closeStepMessages, closeStepQueue } from '@samenhang/functions/queues/close-step-queue';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { closeProgress } from '@samenhang/functions/use-cases/closing/close-progress';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { hrAdmin, NOON, openCycleFor, TENANT, unwrap } from '../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../builders/platforms.ts';

const CYCLE = 'autumn-2026';
const RELEASE = { queue: 'close-steps', body: { tenant: TENANT, cycle: CYCLE, step: 'release' } };
let platform: TestPlatform;
let services: Services;
let fold: object = {};

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 10);
  [fold = {}] = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
});
afterEach(() => platform.close());

const receiverOf = (queue: string) => {
  const found = closeStepQueue.functions.find(({ queueName }) => queueName === queue);
  if (found === undefined) throw new Error(`nothing receives from ${queue}`);
  return (sent: unknown) => found.receive(services, sent);
};
const work = (sent: unknown) => receiverOf('close-steps')(sent);
const bury = (sent: unknown) => receiverOf('close-steps-poison')(sent);
const failed = async () =>
  unwrap(await closeProgress(services, hrAdmin(), CYCLE)).failed.map(({ step }) => step);

describe('the queue of the steps of closing', () => {
  test('carries tenant, cycle and step', () => {
    expect(closeStepMessages([{ tenant: TENANT, cycle: CYCLE, step: 'release' }])).toEqual([
      RELEASE,
    ]);
  });

  test('has a step done, and wakes the next', async () => {
    expect(await work(fold)).toEqual([RELEASE]);
  });

  test('takes a message of a later version, which may say more', async () => {
    expect(await work({ ...fold, since: 'tomorrow' })).toEqual([RELEASE]);
    expect(await bury({ ...fold, step: 'release', since: 'tomorrow' })).toEqual([]);
    expect(await failed()).toEqual(['release']);
  });

  test.each([{}, { tenant: TENANT, cycle: CYCLE }, 'fold', null, [], { step: 1 }])(
    'gives back %j, which it cannot read, until it is poison; and that it drops',
    async (sent) => {
      await expect(work(sent)).rejects.toThrow();
      expect(await bury(sent)).toEqual([]);
      expect(await failed()).toEqual([]);
    },
  );

  test('shows a step that kept failing as failed', async () => {
    expect(await bury(fold)).toEqual([]);
    expect(await failed()).toEqual(['fold-000']);
  });
});

test('the clock wakes steps whose message was lost', async () => {
  const sweep = timedJobs.find(({ name }) => name === 'sweep-cycles');
  const queued = await sweep?.run(services, new Set([TENANT]));
  expect(queued).toEqual([{ queue: 'close-steps', body: fold }]);
});

test('each queue has a name of its own, and so has each function', () => {
  const names = queues.map(({ name }) => name);
  const functions = queues.flatMap((queue) => queue.functions.map(({ name }) => name));
  expect(names).toEqual([
    'check-steps',
    'close-steps',
    'import-steps',
    'notice-steps',
    'open-steps',
  ]);
  expect(functions).toEqual([
    ...['check-step', 'check-step-failed'],
    ...['close-step', 'close-step-failed', 'import-step', 'import-step-failed'],
    ...['notice-step', 'notice-step-failed', 'open-step', 'open-step-failed'],
  ]);
});
