import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { actionViewSchema } from '@samenhang/shared/api/actions';
import { boardSchema } from '@samenhang/shared/api/board';
import { PATHS } from '@samenhang/shared/api/paths';
import { closeWholly } from '../../builders/closing.ts';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import {
  asIfAlone,
  cyclePlan,
  hrAdmin,
  personId,
  principal,
  unwrap,
} from '../../builders/organisation.ts';
import { saveAs } from '../../builders/own-response.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

type Who = readonly [number, Claims?];
const hr: Who = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
const board: Who = [NUMBERS.hr + 10, { roles: ['Assessment.Board'] }];
const ANSWERS = responseBody({ answers: allAnswers(4) });
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  await releaseDepartments(app.services, 'spring', () => ANSWERS);
});
afterAll(() => app?.stop());

/** The opening of a round that is newer than the one that everybody was in. */
const LATER = new Date('2026-11-02T08:00:00Z');

async function releasePilot(): Promise<void> {
  const alone = asIfAlone(app.services);
  const plan = { ...cyclePlan('pilot'), opensAt: LATER, audienceUnit: 'care' };
  unwrap(await planCycle(alone, hrAdmin(), plan));
  unwrap(await openCycle(alone, hrAdmin(), 'pilot'));
  const inCare = [...departments().people.entries()].filter(([, { unit }]) =>
    unit.startsWith('care'),
  );
  for (const [person] of inCare) {
    const mine = { principal: principal(person), cycle: 'pilot', body: ANSWERS };
    unwrap(await saveAs(alone, { ...mine, precondition: 'absent' }));
  }
  await closeWholly(alone, 'pilot');
}

async function add(unit: string, more: object = {}) {
  // So late that nobody has written too much.
  app.now = new Date(app.now.getTime() + 60_000);
  const body = {
    what: { kind: 'step', item: INSTRUMENT.items[0]?.id },
    cell: 'connect.structure',
    owner: { id: personId(memberOf('care-0')), name: 'Noor de Wit' },
    due: '2027-03-01',
    ...more,
  };
  const token = await app.token(...hr);
  const { status, json } = await app.send(PATHS.plan(unit), { method: 'POST', token, body });
  expect(status).toBe(201);
  return actionViewSchema.parse(json);
}

async function boardOf(who: Who) {
  const { status, json } = await app.send(PATHS.board(), { token: await app.token(...who) });
  expect(status).toBe(200);
  return boardSchema.parse(json);
}

test('holds the plan of the whole organisation, which HR may change and the board may read', async () => {
  const cell = 'develop.culture';
  const made = await add('org', { cell });
  const shown = await boardOf(hr);
  expect(shown).toMatchObject({ unit: 'org', unitName: 'Voorbeeld', cycle: { id: 'spring' } });
  expect([shown.mayChange, shown.items]).toEqual([true, [made]]);
  const read = await boardOf(board);
  expect([read.mayChange, read.items]).toEqual([false, [made]]);
});

test('tells what units chose from five on, the organisation itself not among them', async () => {
  await add('org');
  for (const unit of ['sales', 'sales-0', 'care', 'care-0']) await add(unit);
  // Two of one unit are one unit.
  await add('care-0');
  expect((await boardOf(hr)).chosen).toEqual([]);
  await add('care-2');
  expect((await boardOf(hr)).chosen).toEqual([{ cell: 'connect.structure', units: 5 }]);
});

test('is of the whole organisation still, where a pilot was released since', async () => {
  await releasePilot();
  expect(await boardOf(hr)).toMatchObject({ unit: 'org', cycle: { id: 'spring' } });
});

test.each([
  { who: 'a member of staff', is: [memberOf('care-0')] as Who },
  { who: 'the head of a department', is: [managerOf('care')] as Who },
  { who: 'a technical admin', is: [NUMBERS.technical, { roles: ['Assessment.Technical'] }] as Who },
])('is not for $who', async ({ is }) => {
  const { status, json } = await app.send(PATHS.board(), { token: await app.token(...is) });
  expect([status, json?.code]).toEqual([403, 'forbidden']);
});

test('is not there before a round was released', async () => {
  const token = await app.token(NUMBERS.hr, {
    roles: ['Assessment.Admin'],
    tid: OTHER_TENANT,
    iss: `https://login.example/${OTHER_TENANT}/v2.0`,
  });
  const { status, json } = await app.send(PATHS.board(), { token });
  expect([status, json?.code]).toEqual([404, 'not_found']);
});
