import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { NOON, openCycleFor, personId, TENANT } from '../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../builders/platforms.ts';

const CYCLE = 'autumn-2026';
const HOUR_MS = 3_600_000;
let platform: TestPlatform;
let services: Services;
let unwrapped = 0;
let now = NOON;
let elapsed = 0;

beforeEach(async () => {
  platform = await sqlitePlatform();
  [unwrapped, now, elapsed] = [0, NOON, 0];
  const { store, keyWrap } = platform;
  const counting: typeof keyWrap = {
    ...keyWrap,
    unwrap: (...asked) => {
      unwrapped += 1;
      return keyWrap.unwrap(...asked);
    },
  };
  services = createServices({
    store,
    keyWrap: counting,
    clock: () => now,
    stopwatch: () => elapsed,
  });
  await openCycleFor(services, 10);
});
afterEach(() => platform.close());

test('who wrote before may write on when the clock is set back an hour', () => {
  const somebody = { tenant: TENANT, person: personId(1) };
  const writes = (many: number) =>
    Array.from({ length: many }, () => services.mayWrite(somebody)).filter(Boolean).length;
  expect(writes(1)).toBe(1);
  now = new Date(NOON.getTime() - HOUR_MS);
  expect(writes(10)).toBe(10);
});

test.each([
  ['back', -HOUR_MS],
  ['forward', HOUR_MS],
])('a cycle and its key are remembered for a minute when the clock is set %s', async (_, jump) => {
  await services.launched.find(TENANT, CYCLE);
  const before = unwrapped;
  now = new Date(NOON.getTime() + jump);
  elapsed = 59_999;
  await services.launched.find(TENANT, CYCLE);
  expect(unwrapped).toBe(before);
  elapsed = 60_000;
  await services.launched.find(TENANT, CYCLE);
  expect(unwrapped).toBe(before + 1);
});
