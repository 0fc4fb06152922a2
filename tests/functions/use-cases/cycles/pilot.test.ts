import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addJoined } from '@samenhang/functions/use-cases/cycles/add-joined';
import { askOpening } from '@samenhang/functions/use-cases/cycles/ask-opening';
import { forecastCycle } from '@samenhang/functions/use-cases/cycles/forecast-cycle';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { openProgress } from '@samenhang/functions/use-cases/cycles/open-progress';
import { findOwnCycle } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { changePlan, planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { readFirstOpenings } from '@samenhang/functions/use-cases/cycles/read-first-openings';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { managedUnits } from '@samenhang/functions/use-cases/organisation/managed-units';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly, releasedRecords } from '../../../builders/closing.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const DAY_MS = 86_400_000;
let platform: TestPlatform;
let services: Services;
let now = NOON;

const plan = (id: string, audienceUnit?: string) =>
  planCycle(services, hrAdmin(), { ...cyclePlan(id), ...(audienceUnit && { audienceUnit }) });
const open = (id: string) => openCycle(services, hrAdmin(), id);
const isInvited = async (person: number, id: string) =>
  (await findOwnCycle(services, principal(person), id))?.unitName !== undefined;

beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
  unwrap(await importOrganisation(services, hrAdmin(), organisation(40)));
});
afterEach(() => platform.close());

async function release(id: string, people: readonly number[]) {
  unwrap(await open(id));
  for (const person of people) {
    const own = { principal: principal(person), cycle: id };
    unwrap(await saveAs(services, { ...own, body: responseBody(), precondition: 'absent' }));
  }
  await closeWholly(services, id);
}
const EVEN = Array.from({ length: 20 }, (_, number) => number * 2);

describe('a pilot', () => {
  test('invites the people of one unit with all below it, and no one else', async () => {
    unwrap(await plan('pilot', 'team-a'));
    const { launch } = unwrap(await open('pilot'));
    expect(launch?.invited).toBe(20);
    expect([await isInvited(2, 'pilot'), await isInvited(3, 'pilot')]).toEqual([true, false]);
  });

  test('has a tree that begins at its unit, which those above it manage too', async () => {
    unwrap(await plan('pilot', 'team-b'));
    await release('pilot', [1, 3, 5, 7, 9, 11, 13]);
    const records = await releasedRecords(services, 'pilot');
    expect([...records.keys()]).toEqual(['team-b']);
    const launch = (await services.cycles.find(TENANT, 'pilot'))?.cycle.launch;
    const { root } = await services.trees.find(TENANT, launch?.organisationVersion ?? '');
    expect(root).toEqual({ id: 'team-b', name: 'Team B', managers: [personId(1), personId(0)] });
  });

  test('does not take from managers elsewhere what they manage', async () => {
    unwrap(await plan('pilot', 'team-b'));
    unwrap(await open('pilot'));
    const managed = await managedUnits(services, principal(0));
    expect(managed.map(({ id }) => id)).toEqual(['org', 'team-a']);
  });

  test('is not opened where its unit is gone from the organisation', async () => {
    unwrap(await plan('pilot', 'team-c'));
    const refused = { ok: false, error: { code: 'audience_unit_unknown' } };
    expect(await open('pilot')).toEqual(refused);
    expect(await forecastCycle(services, hrAdmin(), 'pilot', 100)).toEqual(refused);
    unwrap(await changePlan(services, hrAdmin(), 'pilot', { audienceUnit: null }));
    expect(unwrap(await open('pilot')).launch?.invited).toBe(40);
  });

  test('may follow one of other people at once, and one of the same after thirty days', async () => {
    for (const [id, unit] of [
      ['first', 'team-a'],
      ['others', 'team-b'],
      ['same', 'team-a'],
      ['all', undefined],
    ] as const) {
      unwrap(await plan(id, unit));
    }
    await release('first', EVEN);
    const tooSoon = { ok: false, error: { code: 'too_soon' } };
    expect(await open('same')).toEqual(tooSoon);
    expect(await open('all')).toEqual(tooSoon);
    expect(unwrap(await open('others')).launch?.invited).toBe(20);
  });

  test('tells from when on another may open over its people, and then it can', async () => {
    unwrap(await plan('first', 'team-a'));
    await release('first', EVEN);
    const from = new Date(NOON.getTime() + 30 * DAY_MS);
    expect(unwrap(await readFirstOpenings(services, hrAdmin())).items).toEqual(
      expect.arrayContaining(['org', 'team-a'].map((unit) => ({ unit, from: from.toISOString() }))),
    );
    expect(unwrap(await readFirstOpenings(services, hrAdmin())).items).toHaveLength(2);
    const closesAt = new Date(from.getTime() + DAY_MS);
    unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan('same'), closesAt }));
    now = new Date(from.getTime() - 1);
    for (const message of unwrap(await askOpening(services, hrAdmin(), 'same'))) {
      await runOpening(services, message);
    }
    expect(unwrap(await openProgress(services, hrAdmin(), 'same'))).toEqual({
      ...{ state: 'refused', refused: 'too_soon', from },
    });
    now = from;
    expect(unwrap(await readFirstOpenings(services, hrAdmin())).items).toEqual([]);
    expect(unwrap(await open('same')).launch?.invited).toBe(40);
  });

  test('that is open counts with the end that is planned for it', async () => {
    unwrap(await plan('first', 'team-a'));
    const { closesAt } = unwrap(await open('first'));
    const from = new Date(closesAt.getTime() + 30 * DAY_MS).toISOString();
    const { items } = unwrap(await readFirstOpenings(services, hrAdmin()));
    expect(new Map(items.map((one) => [one.unit, one.from]))).toEqual(
      new Map([
        ['team-a', from],
        ['org', from],
      ]),
    );
  });
});

test('nobody is added to a cycle who was invited to another less than thirty days ago', async () => {
  unwrap(await plan('first', 'team-a'));
  await release('first', EVEN);
  unwrap(await plan('others', 'team-b'));
  unwrap(await open('others'));
  // Somebody of the first moved to the unit of this one, and somebody is new in it.
  const { units, people } = organisation(40);
  const moved = people.map((person) =>
    person.id === personId(4) ? { ...person, unit: 'team-b' } : person,
  );
  const came = { id: personId(900), unit: 'team-b', surveyRole: 'staff', language: 'nl' } as const;
  unwrap(await importOrganisation(services, hrAdmin(), { units, people: [...moved, came] }));
  const add = () => addJoined(services, hrAdmin(), 'others');
  expect(unwrap(await add())).toEqual({ added: 1, elsewhere: 19, tooSoon: 1 });
  expect(await isInvited(4, 'others')).toBe(false);
});

test('what a forecast says of a plan is of those whom it invites', async () => {
  unwrap(await plan('whole'));
  unwrap(await plan('pilot', 'team-a'));
  const whole = unwrap(await forecastCycle(services, hrAdmin(), 'whole', 100));
  expect(whole.items.map(({ name, people, kind }) => [name, people, kind])).toEqual([
    ['Voorbeeld', 40, 'exact'],
    ['Team A', 20, 'exact'],
    ['Team B', 20, 'exact'],
  ]);
  // Twelve of twenty.
  const fewer = unwrap(await forecastCycle(services, hrAdmin(), 'pilot', 60));
  expect(fewer.items.map(({ unit, people, kind }) => [unit, people, kind])).toEqual([
    ['team-a', 20, 'exact'],
  ]);
  expect(await forecastCycle(services, principal(3), 'whole', 100)).toEqual({
    ok: false,
    error: { code: 'forbidden' },
  });
  unwrap(await open('whole'));
  expect(await forecastCycle(services, hrAdmin(), 'whole', 100)).toEqual({
    ok: false,
    error: { code: 'not_planned' },
  });
});
