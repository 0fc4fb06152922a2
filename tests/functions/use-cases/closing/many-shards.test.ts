import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { gatherCycle } from '@samenhang/functions/use-cases/closing/gather-cycle';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { createFold } from '@samenhang/shared/tallies/fold';
import { withInvited } from '@samenhang/shared/tallies/tally';
import { releasedRecords } from '../../../builders/closing.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../../builders/response.ts';
import { answerOf } from '../../../faults/submit-of.ts';

const CYCLE = 'autumn-2026';
/** Over 4 000 people make three shards. */
const PEOPLE = 4100;
const TEAMS = 50;
const ANSWERED = 500;
let platform: TestPlatform;
let services: Services;

beforeAll(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  const teams = Array.from({ length: TEAMS }, (_, team) => ({
    id: `team-${team}`,
    name: `Team ${team}`,
    parent: 'org',
    managers: [],
  }));
  const units = [{ id: 'org', name: 'Groot', managers: [] }, ...teams];
  const people = Array.from({ length: PEOPLE }, (_, person) => ({
    id: personId(person),
    unit: `team-${person % TEAMS}`,
    surveyRole: 'staff' as const,
    language: 'nl' as const,
  }));
  unwrap(await importOrganisation(services, hrAdmin(), { units, people }));
  unwrap(await planCycle(services, hrAdmin(), cyclePlan(CYCLE)));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  for (let person = 0; person < ANSWERED; person++) {
    const body = responseBody({ answers: allAnswers(answerOf(person)) });
    const mine = { principal: principal(person), cycle: CYCLE, body };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
});
afterAll(() => platform?.close());

test('shards side by side, in any order and twice over, count as one pass does', async () => {
  let waiting: CloseMessage[] = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
  expect(waiting.map(({ step }) => step)).toEqual(['fold-000', 'fold-001', 'fold-002']);
  let gathered: Awaited<ReturnType<typeof gatherCycle>> | undefined;
  while (waiting.length > 0) {
    if (waiting.some(({ step }) => step === 'release')) {
      gathered = await gatherCycle(services, unwrap(await services.launched.find(TENANT, CYCLE)));
    }
    // Every message comes twice, the last one first, all at once: as on many instances.
    const twice = [...waiting, ...waiting].reverse();
    const next = await Promise.allSettled(twice.map((message) => runCloseStep(services, message)));
    const failed = twice.filter((_, place) => next[place]?.status === 'rejected');
    const found = next.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    waiting = [...new Map([...failed, ...found].map((one) => [one.step, one])).values()];
  }
  const inOnePass = createFold(INSTRUMENT)('organisation');
  for (let person = 0; person < ANSWERED; person++) {
    const codes = encodeAnswers(INSTRUMENT, allAnswers(answerOf(person)));
    inOnePass.add(codes, { recommend: 8, help: 4 });
  }
  expect(gathered?.organisation).toEqual(withInvited(inOnePass.finish(), PEOPLE));
  const records = await releasedRecords(services, CYCLE);
  expect(records.get('org')?.group?.n).toEqual({ atLeast: ANSWERED, atMost: ANSWERED });
  expect(records.size).toBe(TEAMS + 1);
});
