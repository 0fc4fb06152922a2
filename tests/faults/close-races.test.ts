import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { readFolded } from '@samenhang/functions/use-cases/closing/fold-shard';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { azuritePlatform, sqlitePlatform } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';

const PEOPLE = 200;
/** The close begins with one of the first so many submits. */
const CLOSED_BY = 20;
const AT_A_TIME = 4;
/** Submits that meet a close, in each store; `npm run faults` has 2 000. */
const RACES = Number(process.env.RACE_ROUNDS ?? 200);

describe.each([
  ['SQLite', sqlitePlatform],
  ['Azurite', azuritePlatform],
])('on %s', (_, open) => {
  test(`${RACES} submits meet a close: each is refused whole or counted`, async () => {
    const platform = await open();
    // Each has what it remembers of its own, as instances of Azure have.
    const instance = () => createServices({ ...platform, clock: () => NOON });
    try {
      const raced = { acknowledged: 0, refused: 0 };
      while (raced.acknowledged + raced.refused < RACES) {
        const { acknowledged, refused } = await race(instance(), instance());
        raced.acknowledged += acknowledged;
        raced.refused += refused;
      }
      expect(raced.acknowledged).toBeGreaterThan(0);
      expect(raced.refused).toBeGreaterThan(0);
    } finally {
      await platform.close();
    }
  }, 600_000);
});

/** People submit one after the other while the cycle is closed at some point. */
async function race(submitting: Services, closing: Services) {
  const cycle = randomUUID();
  await openCycleFor(closing, PEOPLE, { id: cycle });
  // It goes on taking the cycle for open: the fence alone decides.
  unwrap(await submitting.launched.find(TENANT, cycle));
  const [fold] = unwrap(await closeCycle(closing, hrAdmin(), cycle));
  if (fold === undefined) throw new Error('nothing to fold');
  const closeAt = randomInt(1, CLOSED_BY);
  let folding: Promise<unknown> | undefined;
  let isClosed = false;
  let begun = 0;
  const results: Awaited<ReturnType<typeof saveAs>>[] = [];
  const submitUntilClosed = async () => {
    for (let person = begun++; person < PEOPLE; person = begun++) {
      // One more each after the close, which is refused for certain.
      const isLast = isClosed;
      if (person === closeAt) {
        folding = runCloseStep(closing, fold).finally(() => {
          isClosed = true;
        });
      }
      const mine = { principal: principal(person), cycle, body: responseBody() };
      results.push(await saveAs(submitting, { ...mine, precondition: 'absent' }));
      if (isLast) return;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, submitUntilClosed));
  await folding;
  const acknowledged = results.filter(({ ok }) => ok).length;
  for (const result of results) {
    if (!result.ok) expect(result.error.code).toBe('cycle_not_open');
  }
  const launched = unwrap(await closing.launched.find(TENANT, cycle));
  const folded = await readFolded(closing, launched, { tenant: TENANT, cycle, shard: 0 });
  expect(respondents(folded.organisation)).toBe(acknowledged);
  expect(folded.rows).toHaveLength(acknowledged);
  return { acknowledged, refused: results.length - acknowledged };
}
