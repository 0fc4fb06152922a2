import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { countParticipation } from '@samenhang/functions/use-cases/cycles/count-participation';
import { readParticipation } from '@samenhang/functions/use-cases/cycles/read-participation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
let platform: TestPlatform;
let services: Services;
/** Team A has 21 invited, team B 20; person 0 manages all, person 1 team B. */
beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 41);
});
afterEach(() => platform.close());

const mine = (person: number) => ({ principal: principal(person), cycle: CYCLE });
const answer = async (person: number, state: 'draft' | 'submitted' = 'submitted') =>
  unwrap(
    await saveAs(services, {
      ...mine(person),
      body: responseBody({ state }),
      precondition: 'absent',
    }),
  );
const shownTo = async (who = hrAdmin()) => {
  const counts = unwrap(await readParticipation(services, who, CYCLE));
  return Object.fromEntries(counts.map(({ unit, answered }) => [unit, answered]));
};

test('is counted by night, of submitted answers, rounded down to five', async () => {
  for (let person = 0; person < 19; person++) await answer(person);
  await answer(20, 'draft');
  expect(await shownTo()).toEqual({});
  await countParticipation(services, TENANT);
  // Ten of team A, nine of team B.
  expect(await shownTo()).toEqual({ org: 15, 'team-a': 10, 'team-b': 5 });
  await answer(19);
  expect(await shownTo()).toEqual({ org: 15, 'team-a': 10, 'team-b': 5 });
});

test('never decreases, so that nobody sees a withdrawal', async () => {
  for (let person = 0; person < 20; person++) await answer(person);
  await countParticipation(services, TENANT);
  const { revision } = unwrap(await readAs(services, mine(0))).envelope;
  unwrap(await withdrawAs(services, { ...mine(0), revision }));
  await countParticipation(services, TENANT);
  expect(await shownTo()).toEqual({ org: 20, 'team-a': 10, 'team-b': 10 });
});

test('is shown to managers for their own units, and to nobody else', async () => {
  await countParticipation(services, TENANT);
  expect(Object.keys(await shownTo(principal(1)))).toEqual(['team-b']);
  expect(await readParticipation(services, principal(5), CYCLE)).toEqual({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('of units with fewer than twenty invited there is none', async () => {
  const other = await sqlitePlatform();
  const small = createServices({ ...other, clock: () => NOON });
  await openCycleFor(small, 30);
  await countParticipation(small, TENANT);
  const counts = unwrap(await readParticipation(small, hrAdmin(), CYCLE));
  expect(counts.map(({ unit }) => unit)).toEqual(['org']);
  await other.close();
});
