import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { takeBackCycle } from '@samenhang/functions/use-cases/cycles/take-back-cycle';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { closeWholly, releasedRecords } from '../../../builders/closing.ts';
import {
  hrAdmin,
  NOON,
  OWN_STATEMENTS,
  openCycleFor,
  principal,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { allAnswers, responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 100;
let platform: TestPlatform;
let services: Services;

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
});
afterEach(() => platform.close());

const STEPS = [1, 2, 3, 4, 5] as const;
const answerOf = (person: number): Answer => STEPS[Math.floor(person / 2) % 5] ?? 1;

/** Everybody but the last of each team answers; the first statement as told here. */
async function released(own: readonly (typeof OWN_STATEMENTS)[number][], first: typeof answerOf) {
  await openCycleFor(services, PEOPLE, { ownStatements: own });
  for (let person = 0; person < PEOPLE - 2; person++) {
    const answers = {
      ...allAnswers(answerOf(person)),
      ...(own[0] && { [own[0].id]: first(person) }),
    };
    const body = responseBody({ answers });
    const request = { principal: principal(person), cycle: CYCLE, body };
    unwrap(await saveAs(services, { ...request, precondition: 'absent' }));
  }
  await closeWholly(services, CYCLE);
  return releasedRecords(services, CYCLE);
}

describe('a cycle with own statements', () => {
  test('is planned again with them when its opening is taken back', async () => {
    await openCycleFor(services, PEOPLE, { ownStatements: OWN_STATEMENTS });
    const again = unwrap(await takeBackCycle(services, hrAdmin(), CYCLE));
    expect(again).toMatchObject({ state: 'planned', ownStatements: OWN_STATEMENTS });
  });

  test('is released with them among the details of everybody, and of no role', async () => {
    const records = await released(OWN_STATEMENTS, answerOf);
    const own = records.get('org')?.group?.details?.own;
    expect(own).toEqual([
      {
        id: 'OWN-1',
        histogram: {
          kind: 'bins',
          bins: STEPS.map((_, step) => ({ first: step, last: step, share: expect.any(Number) })),
        },
        mean: {
          // By hand: 98 persons, of whom 18 gave the highest answer and 20 each other one.
          points: { value: 49, bound: 'exact' },
          interval: { low: expect.any(Number), high: expect.any(Number) },
        },
        agreement: 'opinionsDiffer',
        dontKnow: null,
        visibilityGap: false,
      },
      // Nobody answered the second.
      {
        id: 'OWN-2',
        histogram: null,
        mean: null,
        agreement: null,
        dontKnow: null,
        visibilityGap: false,
      },
    ]);
    const roles = [...records.values()].flatMap(({ byRole }) => byRole?.groups ?? []);
    expect(roles.every(({ group }) => group.details === null)).toBe(true);
  });

  test('says where most cannot judge one', async () => {
    const records = await released(OWN_STATEMENTS, () => 'dk');
    const [first] = records.get('org')?.group?.details?.own ?? [];
    expect(first).toMatchObject({ histogram: null, visibilityGap: true });
  });

  test('is released like one without them in everything else', async () => {
    const withThem = await released(OWN_STATEMENTS, answerOf);
    const apart = await sqlitePlatform();
    services = createServices({ ...apart, clock: () => NOON });
    const without = await released([], answerOf);
    await apart.close();
    const bare = [...withThem].map(([unit, record]) => {
      const details = record.group?.details;
      if (!record.group || !details) return [unit, record];
      const { own: _, ...others } = details;
      return [unit, { ...record, group: { ...record.group, details: others } }];
    });
    expect(bare).toEqual([...without]);
    expect(JSON.stringify([...without])).not.toContain('"own"');
  });
});
