import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type App, createApp } from '@samenhang/functions/app';
import { timedJobs } from '@samenhang/functions/jobs/timers';
import type { LogLine } from '@samenhang/functions/ports/log-line';
import { StorageUnavailableError } from '@samenhang/functions/ports/table-store';
import { closeStepQueue } from '@samenhang/functions/queues/close-step-queue';
import type { QueueMessage } from '@samenhang/functions/queues/queue';
import { createServices } from '@samenhang/functions/use-cases/services';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { cycleKey } from '../../builders/cycle-key.ts';
import { SETTINGS } from '../../builders/entra.ts';
import { cyclePlan, openCycleFor, personId, TENANT } from '../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../builders/platforms.ts';

const CYCLE = 'autumn-2026';
const issuer = { issuerOf: (tenant: string) => tenant, keysUrl: new URL('https://login.example') };
let platform: TestPlatform;
let app: App;
let fault: Error | undefined;
let lines: LogLine[] = [];
const log = (line: LogLine) => void lines.push(line);

beforeEach(async () => {
  platform = await sqlitePlatform();
  [fault, lines] = [undefined, []];
  const { store, keyWrap } = platform;
  await openCycleFor(createServices({ store, keyWrap, clock: () => cyclePlan().opensAt }), 10);
  const failing: typeof store = {
    ...store,
    get: async (table, key) => {
      if (fault !== undefined) throw fault;
      return store.get(table, key);
    },
  };
  const clock = () => cyclePlan().closesAt;
  app = createApp({ store: failing, keyWrap, clock, issuer, settings: SETTINGS });
});
afterEach(() => platform.close());

const functionOn = (queueName: string) => {
  const found = closeStepQueue.functions.find((one) => one.queueName === queueName);
  if (found === undefined) throw new Error(`nothing receives from ${queueName}`);
  return found;
};
const work = (sent: unknown, times = 1) =>
  app.receive(functionOn('close-steps'), sent, { log, try: times });
const sweep = async () => {
  const job = timedJobs.find(({ name }) => name === 'sweep-cycles');
  return job === undefined ? [] : app.run(job, log);
};
const timed = (line: object) => ({ ...line, ms: expect.any(Number) });

test('a cycle closed by the clock: a line for each step, its kind, its try and its outcome', async () => {
  const waiting: QueueMessage[] = [...(await sweep())];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    waiting.push(...(await work(one.body)));
  }
  expect(lines).toEqual([
    timed({ job: 'sweep-cycles', outcome: 'done' }),
    ...CLOSE_PHASES.map((step) => timed({ job: 'close-step', step, try: 1, outcome: 'done' })),
  ]);
  const secrets = [TENANT, CYCLE, personId(1), personId(9), 'team-a', 'team-b', 'Team A', 'org'];
  for (const secret of secrets) {
    expect([secret, JSON.stringify(lines).includes(secret)]).toEqual([secret, false]);
  }
});

test('a step that fails: the code of its fault, and the error goes on to the host', async () => {
  const [fold] = await sweep();
  cycleKey(platform.folder, CYCLE).take();
  await expect(work(fold?.body, 2)).rejects.toThrow();
  expect(lines.at(-1)).toEqual(
    timed({ job: 'close-step', step: 'fold', try: 2, outcome: 'key_gone' }),
  );
});

test('the host is given the code and the place of a fault, as its log keeps every message', async () => {
  const [fold] = await sweep();
  fault = Object.assign(new Error(`no ${TENANT} here`), { name: 'OddError' });
  const thrown: unknown = await work(fold?.body).catch((error: unknown) => error);
  expect(String(thrown)).toBe('JobFailedError: OddError');
  const whole = JSON.stringify(thrown, Object.getOwnPropertyNames(thrown));
  expect(whole).not.toContain(TENANT);
  expect(whole).toContain('at ');
  expect(whole).not.toContain('cause');
});

test('a step that storage fails: what it came from too, and never its words', async () => {
  const [fold] = await sweep();
  const cause = Object.assign(new Error(`no ${TENANT}`), { name: 'CredentialUnavailableError' });
  fault = new StorageUnavailableError(cause);
  await expect(work(fold?.body)).rejects.toBe(fault);
  expect(lines.at(-1)).toMatchObject({
    outcome: 'storage_unavailable',
    cause: 'CredentialUnavailableError',
  });
  expect(JSON.stringify(lines)).not.toContain(TENANT);
});

test('a step that kept failing is a line of the poison queue', async () => {
  const [fold] = await sweep();
  await app.receive(functionOn('close-steps-poison'), fold?.body, { log, try: 1 });
  expect(lines.at(-1)).toEqual(
    timed({ job: 'close-step-failed', step: 'fold', try: 1, outcome: 'done' }),
  );
});

test.each([
  [{ tenant: TENANT, cycle: CYCLE }, 'ZodError'],
  [{ tenant: TENANT, cycle: CYCLE, step: 'fold-000', format: 99 }, 'format_newer'],
])('a message that cannot be read: %j is %s', async (sent, outcome) => {
  await expect(work(sent)).rejects.toThrow();
  expect(lines.at(-1)).toMatchObject({ job: 'close-step', try: 1, outcome });
  expect(JSON.stringify(lines)).not.toContain(TENANT);
});

test('a step of no known kind is not named, whatever it is called', async () => {
  await work({ tenant: TENANT, cycle: CYCLE, step: `${personId(1)}-000` });
  expect(lines.at(-1)).toEqual(timed({ job: 'close-step', try: 1, outcome: 'done' }));
});
