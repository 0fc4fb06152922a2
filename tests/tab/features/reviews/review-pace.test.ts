import { expect, test } from '@jest/globals';
import { REVIEW_STEPS } from '@samenhang/shared/reviews/steps';
import { betterOffset } from '../../../../tab/src/features/reviews/model/clock-offset.ts';
import { paceOf } from '../../../../tab/src/features/reviews/model/review-pace.ts';

test('people who wait for each other are looked after more often than people who talk', () => {
  const every = Object.fromEntries(REVIEW_STEPS.map((step) => [step, paceOf({ step }, false, 0)]));
  expect(every).toEqual({
    ...{ gathering: 4000, lastTime: 4000, discuss: 4000 },
    ...{ predict: 1500, reveal: 1500, decide: 1500, done: 15_000 },
  });
});

test('a page that nobody sees looks rarely, in whatever step', () => {
  const hidden = new Set(REVIEW_STEPS.map((step) => paceOf({ step }, true, 0)));
  expect([...hidden]).toEqual([15_000]);
});

test('a page that was left open rests after four hours, and half an hour after the end', () => {
  const hour = 3_600_000;
  expect(paceOf({ step: 'discuss' }, false, 4 * hour - 1)).toBe(4000);
  expect(paceOf({ step: 'discuss' }, false, 4 * hour)).toBeNull();
  expect(paceOf({ step: 'done' }, false, hour / 2 - 1)).toBe(15_000);
  expect(paceOf({ step: 'done' }, true, hour / 2)).toBeNull();
});

const NOW = '2026-03-02T10:00:00.000Z';
const AT = Date.parse(NOW);

test('the clock of the server is half the exchange older than its reply', () => {
  const offset = betterOffset(null, { sentAt: AT - 1200, heardAt: AT - 800, now: NOW });
  expect(offset).toEqual({ ahead: 1000, took: 400 });
});

test('of two exchanges the shorter one counts', () => {
  const slow = betterOffset(null, { sentAt: AT, heardAt: AT + 900, now: NOW });
  const fast = betterOffset(slow, { sentAt: AT - 100, heardAt: AT, now: NOW });
  expect(fast).toEqual({ ahead: 50, took: 100 });
  expect(betterOffset(fast, { sentAt: AT, heardAt: AT + 900, now: NOW })).toBe(fast);
});
