import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { meetingStageOf } from '../../../tab/src/lib/meeting-stage.ts';

const URL_SHARED = 'https://samenhang.example/?page=review/r1';
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** What a host says: a result, a fault of its own, or nothing at all. */
type Said<T> = T | 'silent' | { readonly errorCode: number };

function answer<T>(said: Said<T>, tell: (error: unknown, result: T | null) => void): void {
  if (said === 'silent') return;
  if (typeof said === 'object' && said !== null && 'errorCode' in said) tell(said, null);
  else tell(null, said);
}

interface Host {
  readonly permission?: Said<{ doesAppHaveSharePermission: boolean }>;
  readonly shared?: Said<boolean>;
  readonly state?: Said<{ isAppSharing: boolean }>;
  readonly stopped?: Said<boolean>;
}

const MAY = { doesAppHaveSharePermission: true };

/** A host that answers so. */
function host({ permission = MAY, shared = true, state = 'silent', stopped = true }: Host = {}) {
  const urls: string[] = [];
  const stage = meetingStageOf(async () => ({
    getAppContentStageSharingCapabilities: (tell) => answer(permission, tell),
    shareAppContentToStage: (tell, url) => {
      urls.push(url);
      answer(shared, tell);
    },
    getAppContentStageSharingState: (tell) => answer(state, tell),
    stopSharingAppContentToStage: (tell) => answer(stopped, tell),
  }));
  return { urls, stage };
}

const REFUSED = { errorCode: 500 };

test('shares the address where the host says that one may', async () => {
  const { stage, urls } = host();
  expect(await stage.share(URL_SHARED)).toBe(true);
  expect(urls).toEqual([URL_SHARED]);
});

test('does not try where one may not', async () => {
  const { stage, urls } = host({ permission: { doesAppHaveSharePermission: false } });
  expect(await stage.share(URL_SHARED)).toBe(false);
  expect(urls).toEqual([]);
});

test.each([
  ['asking refused', host({ permission: { errorCode: 501 } })],
  ['sharing refused', host({ shared: { errorCode: 1000 } })],
  ['sharing that brought nothing', host({ shared: false })],
])('%s is one answer: it did not work', async (_, { stage }) => {
  expect(await stage.share(URL_SHARED)).toBe(false);
});

test.each([true, false])('says what the host says of sharing: %s', async (isAppSharing) => {
  expect(await host({ state: { isAppSharing } }).stage.isShared()).toBe(isAppSharing);
});

test('a host that refuses to say is as one where nothing is shared', async () => {
  expect(await host({ state: REFUSED }).stage.isShared()).toBe(false);
});

test('stops, and says whether that worked', async () => {
  expect(await host().stage.stop()).toBe(true);
  expect(await host({ stopped: REFUSED }).stage.stop()).toBe(false);
});

test('a part of the host that cannot be loaded is the same answer to everything', async () => {
  const stage = meetingStageOf(() => Promise.reject(new Error('not loaded')));
  expect(await stage.share(URL_SHARED)).toBe(false);
  expect(await stage.isShared()).toBe(false);
  expect(await stage.stop()).toBe(false);
});

test.each([
  ['may be shared', () => host({ permission: 'silent' }).stage.share(URL_SHARED)],
  ['was shared', () => host({ shared: 'silent' }).stage.share(URL_SHARED)],
  ['is shared', () => host().stage.isShared()],
  ['was stopped', () => host({ stopped: 'silent' }).stage.stop()],
])('a host that never says whether it %s is given up after five seconds', async (_, ask) => {
  const outcome = ask();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(await outcome).toBe(false);
});
