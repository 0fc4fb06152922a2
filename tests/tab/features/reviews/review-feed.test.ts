import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import {
  createReviewFeed,
  revealAtHere,
} from '../../../../tab/src/features/reviews/api/review-feed.ts';
import type { Reply } from '../../../../tab/src/lib/api-client.ts';
import { fakeBackend, found, OFFLINE, refused } from '../../fake-backend.ts';
import { reviewView } from '../../review-views.ts';

const PATH = PATHS.review('r1');

/** A feed of these replies, over a clock that stands still; each look is asked for by hand. */
function feedOf(...replies: Reply<unknown>[]) {
  const left = [...replies];
  const backend = fakeBackend({ [PATH]: () => left.shift() ?? OFFLINE });
  const feed = createReviewFeed(backend, 'r1', {
    now: () => Date.parse('2026-03-02T10:00:00.000Z'),
    random: () => 0.5,
    after: () => () => undefined,
    isHidden: () => false,
  });
  const told: string[] = [];
  const stop = feed.subscribe(() => void told.push(feed.get().view?.step ?? 'nothing'));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const look = async () => {
    feed.refresh();
    await settled();
  };
  return { feed, backend, told, stop, look, settled };
}

/** A feed whose review was asked for, and came, so many milliseconds before it. */
async function fedEarly(asked: number, came: number) {
  const at = Date.parse('2026-03-02T10:00:00.000Z');
  const moments = [at - asked, at - came];
  const backend = fakeBackend({ [PATH]: found(first, '"3"') }, () => moments.shift() ?? at);
  await backend.recall(PATH);
  const feed = createReviewFeed(backend, 'r1', {
    now: () => at,
    random: () => 0.5,
    after: () => () => undefined,
    isHidden: () => false,
  });
  feed.subscribe(() => undefined);
  return { feed, backend, settled: () => new Promise((resolve) => setImmediate(resolve)) };
}

const first = reviewView({ now: '2026-03-02T10:00:05.000Z' });

test('tells what it read, under which ETag, and how far the clock of the server is ahead', async () => {
  const { feed, settled, told } = feedOf(found(first, '"3"'));
  await settled();
  expect(feed.get()).toMatchObject({ view: first, etag: '"3"', ahead: 5000, fault: null });
  expect(told).toEqual(['gathering']);
});

test('what the visit asked for before the page was there is its first look', async () => {
  const { feed, backend, settled } = await fedEarly(4000, 3000);
  await settled();
  expect(backend.asked.map(({ path }) => path)).toEqual([PATH]);
  // On its way for the second between: however late the page was, that is how well the clock is known.
  expect(feed.get()).toMatchObject({ view: first, etag: '"3"', ahead: 8500 });
});

test('the countdown ends by the clock of this device', () => {
  const view = reviewView({ revealAt: '2026-03-02T10:00:08.000Z' });
  const at = revealAtHere({ view, ahead: 5000 });
  expect(at).toBe(Date.parse('2026-03-02T10:00:03.000Z'));
  expect(revealAtHere({ view: reviewView(), ahead: 5000 })).toBeNull();
});

test('a page that was left open is followed no longer, until somebody comes back to it', async () => {
  const replies: ((reply: Reply<unknown>) => void)[] = [];
  const backend = fakeBackend({ [PATH]: () => new Promise((hear) => replies.push(hear)) });
  const waits: number[] = [];
  let now = 0;
  const feed = createReviewFeed(backend, 'r1', {
    now: () => now,
    random: () => 0.5,
    after: (milliseconds) => {
      waits.push(milliseconds);
      return () => undefined;
    },
    isHidden: () => false,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const hear = async () => {
    await settled();
    replies.at(-1)?.(found(first, '"3"'));
    await settled();
  };
  feed.subscribe(() => undefined);
  now = 4 * 3_600_000;
  await hear();
  expect(waits).toEqual([]);
  feed.refresh();
  await hear();
  expect(waits).toEqual([4000]);
});

test('after what one did oneself everything is read, whatever was known', async () => {
  const second = reviewView({ version: 4, step: 'predict' });
  const { feed, backend, look, settled } = feedOf(found(first, '"3"'), found(second, '"4"'));
  await settled();
  await look();
  expect(feed.get()).toMatchObject({ etag: '"4"', view: { step: 'predict' } });
  const unless = backend.asked.map((request) => 'unless' in request && request.unless);
  expect(unless).toEqual([null, null]);
});

test('one failure is nothing to tell, two in a row are, until it is heard again', async () => {
  const { feed, look, settled } = feedOf(
    ...[found(first, '"3"'), OFFLINE, refused('storage_unavailable'), found(first, '"3"')],
  );
  await settled();
  await look();
  expect(feed.get().isReconnecting).toBe(false);
  await look();
  expect(feed.get()).toMatchObject({ isReconnecting: true, view: { step: 'gathering' } });
  await look();
  expect(feed.get().isReconnecting).toBe(false);
});

test.each(['not_found', 'forbidden', 'tenant_not_allowed'] as const)(
  'after %s it is asked for no more',
  async (code) => {
    const { feed, backend, look, settled } = feedOf(refused(code));
    await settled();
    expect(feed.get().fault).toEqual({ kind: 'problem', code });
    await look();
    expect(backend.asked).toHaveLength(1);
  },
);

test('nobody who listens, nothing that is read', async () => {
  const { backend, look, stop, settled } = feedOf(found(first, '"3"'));
  await settled();
  stop();
  await look();
  expect(backend.asked).toHaveLength(1);
});
