import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { putOwnPart } from '@samenhang/functions/use-cases/reviews/put-own-part';
import { findReviewNow } from '@samenhang/functions/use-cases/reviews/read-review';
import { findStartPlace, startReview } from '@samenhang/functions/use-cases/reviews/start-review';
import { sweepReviews } from '@samenhang/functions/use-cases/reviews/sweep-reviews';
import { createServices } from '@samenhang/functions/use-cases/services';
import { hrAdmin, NOON, principal, TENANT, unwrap } from '../builders/organisation.ts';
import { azuritePlatform, type TestPlatform } from '../builders/platforms.ts';
import { writeReleasedCycle } from '../builders/released-cycle.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await azuritePlatform();
});
afterAll(() => platform?.close());

const PEOPLE = Array.from({ length: 25 }, (_, number) => number);

test('25 people who write in one second, over two instances, are all taken; a day later nothing is left', async () => {
  let now = NOON;
  const instance = () => createServices({ ...platform, clock: () => now });
  const [one, other] = [instance(), instance()];
  await writeReleasedCycle(one, 'spring', { answers: 60, teams: 2 });
  const place = unwrap(await findStartPlace(one, hrAdmin(), { cycle: 'spring', unit: 'team-0' }));
  const { id } = await startReview(one, place, undefined);

  const taken = await Promise.all(
    PEOPLE.map((number) => {
      const guess = { coherence: number, lags: null };
      const who = { principal: principal(number), id };
      return putOwnPart(number % 2 === 0 ? one : other, who, { kind: 'guess', guess });
    }),
  );
  expect(taken.map(({ ok }) => ok)).toEqual(PEOPLE.map(() => true));
  const { stored } = unwrap(await findReviewNow(other, hrAdmin(), id));
  expect(stored.review).toMatchObject({ here: 25, guessed: 25, version: 26 });

  now = new Date(NOON.getTime() + 24 * 3_600_000);
  await sweepReviews(other, [TENANT]);
  const left = [];
  for await (const { key } of platform.store.range('Reviews', `${TENANT}|${id}`)) {
    left.push(key.rowKey);
  }
  expect(left).toEqual(['review']);
});
