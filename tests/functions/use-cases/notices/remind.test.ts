import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { countParticipation } from '@samenhang/functions/use-cases/cycles/count-participation';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { ownCycles } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { findResponsePlace } from '@samenhang/functions/use-cases/respond/own-response';
import { putRemind, readRemind } from '@samenhang/functions/use-cases/respond/put-remind';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly } from '../../../builders/closing.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import {
  cyclePlan,
  hrAdmin,
  openCycleFor,
  organisation,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';
import {
  type RecordingNotifier,
  recordingNotifier,
  tellDue,
} from '../../../builders/sent-notices.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 44;
let platform: TestPlatform;
let notifier: RecordingNotifier;
let services: Services;
let now: Date;
beforeEach(async () => {
  platform = await sqlitePlatform();
  now = new Date('2026-11-02T09:00:00Z');
  notifier = recordingNotifier();
  services = createServices({ ...platform, notifier, clock: () => now });
  await openCycleFor(services, PEOPLE);
  await tellDue(services);
});
afterEach(() => platform.close());

const mine = (person: number) => ({ principal: principal(person), cycle: CYCLE });
const placeOf = async (person: number) => unwrap(await findResponsePlace(services, mine(person)));
const want = async (person: number, remind: boolean) =>
  unwrap(await putRemind(services, await placeOf(person), remind));
const isReminded = async (person: number) =>
  unwrap(await readRemind(services, await placeOf(person)));
const rows = async () => {
  const found: number[] = [];
  for await (const { sealed } of services.shards.all({ tenant: TENANT, cycle: CYCLE, shard: 0 })) {
    found.push(sealed.byteLength);
  }
  return found;
};
const save = async (person: number, state: 'draft' | 'submitted') =>
  unwrap(
    await saveAs(services, {
      ...mine(person),
      body: responseBody({ state }),
      precondition: 'absent',
    }),
  );

test('whoever wants no reminder gets none, and the others do', async () => {
  await want(3, false);
  now = new Date('2026-11-02T09:15:00Z');
  await tellDue(services);
  expect(notifier.told()).toHaveLength(PEOPLE - 1);
  expect(notifier.told()).not.toContain(personId(3));
});

test('it lies in a row of the size of an answer, and is gone again when somebody wants them again', async () => {
  await save(0, 'submitted');
  await want(3, false);
  expect(new Set(await rows()).size).toBe(1);
  expect(await isReminded(3)).toBe(false);
  await want(3, true);
  expect(await rows()).toHaveLength(1);
  expect(await isReminded(3)).toBe(true);
});

test('it is no response: nothing is read, counted, published or withdrawn of it', async () => {
  for (let person = 0; person < PEOPLE; person++) await want(person, false);
  expect(await readAs(services, mine(3))).toMatchObject({ error: { code: 'no_response' } });
  const [cycle] = await ownCycles(services, principal(3));
  expect(cycle).not.toHaveProperty('envelope');
  await countParticipation(services, TENANT);
  const counted = await services.participation.all(TENANT, CYCLE);
  expect(counted.every(({ answered }) => answered === 0)).toBe(true);
  const withdrawn = await withdrawAs(services, { ...mine(3), revision: 'whatever' });
  expect(withdrawn).toMatchObject({ error: { code: 'no_response' } });
  await closeWholly(services, CYCLE);
  expect(await rows()).toEqual([]);
});

test('answering goes on as if it were not there, and leaves it', async () => {
  await want(3, false);
  expect((await save(3, 'draft')).created).toBe(true);
  const { revision } = unwrap(await readAs(services, mine(3))).envelope;
  const body = responseBody();
  unwrap(await saveAs(services, { ...mine(3), body, precondition: { revision } }));
  expect(await isReminded(3)).toBe(false);
  const submitted = unwrap(await readAs(services, mine(3))).envelope;
  unwrap(await withdrawAs(services, { ...mine(3), revision: submitted.revision }));
  expect(await readAs(services, mine(3))).toMatchObject({ error: { code: 'no_response' } });
  expect(await isReminded(3)).toBe(false);
});

test('saying so does not get in the way of a page that has the answer open', async () => {
  await save(3, 'draft');
  const { revision } = unwrap(await readAs(services, mine(3))).envelope;
  await want(3, false);
  unwrap(await saveAs(services, { ...mine(3), body: responseBody(), precondition: { revision } }));
  expect(unwrap(await readAs(services, mine(3))).envelope.submitted).toBeDefined();
});

test('it is over with the round', async () => {
  now = new Date('2026-12-01T16:00:00Z');
  const late = await putRemind(services, await placeOf(3), false);
  expect(late).toEqual({ ok: false, error: { code: 'cycle_not_open' } });
});

test('leaves answers to statements of HR’s own as they were', async () => {
  const tenant = '33333333-3333-4333-8333-333333333333';
  const text = inLanguages({ en: 'I can plan my day.', nl: 'Ik kan mijn dag plannen.' });
  const plan = { ...cyclePlan(CYCLE), ownStatements: [{ id: 'OWN-1', text }] };
  unwrap(await importOrganisation(services, hrAdmin(tenant), organisation(PEOPLE)));
  unwrap(await planCycle(services, hrAdmin(tenant), plan));
  unwrap(await openCycle(services, hrAdmin(tenant), CYCLE));
  const own = { principal: principal(3, tenant), cycle: CYCLE };
  const answers = { 'CON-STR-1': 2, 'OWN-1': 4 } as const;
  unwrap(
    await saveAs(services, { ...own, body: responseBody({ answers }), precondition: 'absent' }),
  );
  for (const remind of [false, true]) {
    unwrap(await putRemind(services, unwrap(await findResponsePlace(services, own)), remind));
    const { envelope } = unwrap(await readAs(services, own));
    expect(envelope.submitted?.answers).toEqual(answers);
  }
});
