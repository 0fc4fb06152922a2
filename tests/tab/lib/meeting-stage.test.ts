import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { shareToStageWith } from '../../../tab/src/lib/meeting-stage.ts';

const URL_SHARED = 'https://samenhang.example/?page=review/r1';
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A host that answers so; without an answer it says nothing at all. */
function host(
  permission: boolean | 'silent' | { errorCode: number },
  shared: boolean | 'silent' | { errorCode: number } = true,
) {
  const urls: string[] = [];
  const told = <T>(answer: T | 'silent' | { errorCode: number }, result: unknown) =>
    answer === 'silent' ? undefined : typeof answer === 'object' ? [answer, null] : [null, result];
  const share = shareToStageWith(async () => ({
    getAppContentStageSharingCapabilities: (tell) => {
      const answer = told(permission, null);
      if (answer !== undefined) {
        tell(answer[0], answer[0] ? null : { doesAppHaveSharePermission: permission === true });
      }
    },
    shareAppContentToStage: (tell, url) => {
      urls.push(url);
      const answer = told(shared, null);
      if (answer !== undefined) tell(answer[0], answer[0] ? null : shared === true);
    },
  }));
  return { urls, share };
}

test('shares the address where the host says that one may', async () => {
  const { share, urls } = host(true);
  expect(await share(URL_SHARED)).toBe(true);
  expect(urls).toEqual([URL_SHARED]);
});

test('does not try where one may not', async () => {
  const { share, urls } = host(false);
  expect(await share(URL_SHARED)).toBe(false);
  expect(urls).toEqual([]);
});

test.each([
  ['asking refused', host({ errorCode: 501 })],
  ['sharing refused', host(true, { errorCode: 1000 })],
  ['sharing that brought nothing', host(true, false)],
])('%s is one answer: it did not work', async (_, { share }) => {
  expect(await share(URL_SHARED)).toBe(false);
});

test('a part of the host that cannot be loaded is the same answer', async () => {
  const share = shareToStageWith(() => Promise.reject(new Error('not loaded')));
  expect(await share(URL_SHARED)).toBe(false);
});

test.each([
  ['may be shared', host('silent')],
  ['was shared', host(true, 'silent')],
])('a host that never says whether it %s is given up after five seconds', async (_, { share }) => {
  const outcome = share(URL_SHARED);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(await outcome).toBe(false);
});
