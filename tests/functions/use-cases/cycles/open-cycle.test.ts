import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { currentPeople } from '../../../builders/current-people.ts';
import { type FaultStore, faultStore } from '../../../builders/fault-store.ts';
import { UNFIT_IN_A_LINE } from '../../../builders/hostile-texts.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  personId,
  principal,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

let platform: TestPlatform;
let store: FaultStore;
let services: Services;
let now = NOON;
let tenantNumber = 0;
let tenant = '';
const id = cyclePlan().id;
const plan = () => planCycle(services, hrAdmin(tenant), cyclePlan());
const open = () => openCycle(services, hrAdmin(tenant), id);
const importPeople = (people: number) =>
  importOrganisation(services, hrAdmin(tenant), organisation(people));
const findMember = (shards: number, person: number) =>
  services.audience.find(tenant, id, shards, personId(person));

beforeAll(async () => {
  platform = await sqlitePlatform();
  store = faultStore(platform.store);
  services = createServices({ store, keyWrap: platform.keyWrap, clock: () => now });
});
afterAll(() => platform?.close());
beforeEach(() => {
  now = NOON;
  tenantNumber += 1;
  tenant = `22222222-2222-4222-8222-${String(tenantNumber).padStart(12, '0')}`;
});

describe('opening a cycle', () => {
  test('freezes rules, tree, audience and roles, whatever happens to the organisation', async () => {
    const { version } = unwrap(await importPeople(10));
    unwrap(await plan());
    const { launch, rules, state } = unwrap(await open());
    expect({ state, rules }).toEqual({ state: 'open', rules: cyclePlan().rules });
    expect(launch).toMatchObject({ organisationVersion: version, invited: 10, shards: 1 });
    const moved = organisation(10).people.map((person) => ({ ...person, unit: 'org' }));
    unwrap(
      await importOrganisation(services, hrAdmin(tenant), { ...organisation(10), people: moved }),
    );
    expect(await findMember(1, 0)).toEqual({ unit: 'team-a', surveyRole: 'manager' });
    expect(await findMember(1, 3)).toEqual({ unit: 'team-b', surveyRole: 'staff' });
    expect(await services.units.all(tenant, version)).toEqual(organisation(0).units);
  });

  test('makes one key, of its own, in the keeper of keys', async () => {
    unwrap(await importPeople(1));
    unwrap(await plan());
    unwrap(await open());
    const files = readdirSync(platform.folder.keys).filter((file) => file.startsWith(tenant));
    expect(files).toEqual([`${tenant}.${id}.key`]);
  });

  test('spreads more than 2 000 people over shards, each in a bucket of the audience', async () => {
    unwrap(await importPeople(4_001));
    unwrap(await plan());
    const { launch } = unwrap(await open());
    expect(launch).toMatchObject({ invited: 4_001, shards: 3 });
    expect(await findMember(3, 4_000)).toEqual({ unit: 'team-a', surveyRole: 'staff' });
    for (const number of [0, 1, 2, 3, 4_000]) {
      const body = responseBody();
      const request = { principal: principal(number, tenant), cycle: id, body };
      unwrap(await saveAs(services, { ...request, precondition: 'absent' }));
    }
  });

  test('happens once, however often it is asked and at whatever moment', async () => {
    unwrap(await importPeople(150));
    unwrap(await plan());
    const opened = await Promise.all(Array.from({ length: 5 }, open));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    const key = (await services.cycles.find(tenant, id))?.cycle.launch?.wrappedDataKey;
    expect(await open()).toEqual({
      ok: false,
      error: { code: 'invalid_transition', from: 'open', event: 'open' },
    });
    expect((await services.cycles.find(tenant, id))?.cycle.launch?.wrappedDataKey).toEqual(key);
  });

  test.each(['request_lost', 'reply_lost'] as const)(
    'is taken up again after a fault (%s), with the people of that moment',
    async (fault) => {
      unwrap(await importPeople(10));
      unwrap(await plan());
      store.next(fault);
      await expect(open()).rejects.toMatchObject({ code: 'storage_unavailable' });
      expect((await services.cycles.find(tenant, id))?.cycle.state).toBe('planned');
      unwrap(await importPeople(8));
      expect(unwrap(await open()).launch?.invited).toBe(8);
      expect(await findMember(1, 7)).toBeDefined();
      expect(await findMember(1, 8)).toBeUndefined();
    },
  );

  test.each([
    ['there is no organisation yet', async () => plan(), 'nobody_to_invite'],
    ['there is no such cycle', async () => importPeople(3), 'not_found'],
    [
      'it would be over already',
      async () => {
        await importPeople(3);
        await plan();
        now = cyclePlan().closesAt;
      },
      'cycle_over',
    ],
  ])('is refused where %s', async (_, arrange, code) => {
    await arrange();
    expect(await open()).toEqual({ ok: false, error: { code } });
  });

  test('is for HR admins, as is planning and importing', async () => {
    const forbidden = { ok: false, error: { code: 'forbidden' } };
    const staff = principal(1, tenant);
    expect(await openCycle(services, staff, id)).toEqual(forbidden);
    expect(await planCycle(services, staff, cyclePlan())).toEqual(forbidden);
    expect(await importOrganisation(services, staff, organisation(3))).toEqual(forbidden);
  });
});

describe('planning a cycle', () => {
  const { opensAt, closesAt, rules } = cyclePlan();
  test.each([
    ['closes before it opens', { opensAt: closesAt, closesAt: opensAt }, 'dates_unfit'],
    ['is over', { opensAt: new Date(0), closesAt: NOON }, 'dates_unfit'],
    ['has no real dates', { opensAt: new Date(Number.NaN) }, 'dates_unfit'],
    ['lowers a threshold', { rules: { ...rules, minimumForScores: 4 } }, 'rules_unfit'],
    ['has an unknown question bank', { instrumentVersion: '9.9.9' }, 'instrument_unknown'],
    ['has an id with a bar', { id: 'a|b' }, 'cycle_id_unfit'],
  ])('is refused when it %s', async (_, change, code) => {
    const result = await planCycle(services, hrAdmin(tenant), { ...cyclePlan(), ...change });
    expect(result).toEqual({ ok: false, error: { code } });
  });

  test('keeps what was planned, and takes an id once', async () => {
    unwrap(await plan());
    expect((await services.cycles.find(tenant, id))?.cycle).toEqual({
      ...cyclePlan(),
      state: 'planned',
    });
    expect(await plan()).toEqual({ ok: false, error: { code: 'cycle_exists' } });
  });

  test('invites nobody yet: an answer is too early', async () => {
    unwrap(await importPeople(3));
    unwrap(await plan());
    const request = { principal: principal(1, tenant), cycle: id, body: responseBody() };
    expect(await saveAs(services, { ...request, precondition: 'absent' })).toEqual({
      ok: false,
      error: { code: 'cycle_not_open' },
    });
  });
});

describe('importing an organisation', () => {
  const { units, people } = organisation(2);
  const unit = (id: string, parent?: string) => ({
    id,
    name: id,
    managers: [],
    ...(parent !== undefined && { parent }),
  });
  const person = { id: personId(9), unit: 'org', surveyRole: 'staff', language: 'nl' } as const;

  test.each([
    ['two roots', [...units, unit('b')], people, 'not_one_root', '/units'],
    ['no root', [], [], 'not_one_root', '/units'],
    ['a unit twice', [...units, unit('team-a', 'org')], people, 'unit_twice', '/units/3/id'],
    [
      'an unknown parent',
      [...units, unit('c', 'nowhere')],
      people,
      'parent_unknown',
      '/units/3/parent',
    ],
    [
      'units in a circle',
      [...units, unit('x', 'y'), unit('y', 'x')],
      people,
      'unit_in_circle',
      '/units/3/parent',
    ],
    [
      'a unit under itself',
      [...units, unit('x', 'x')],
      people,
      'unit_in_circle',
      '/units/3/parent',
    ],
    [
      'an endless id',
      [...units, unit('x'.repeat(65), 'org')],
      people,
      'unit_id_unfit',
      '/units/3/id',
    ],
    [
      'half a character in an id',
      [...units, unit('x\ud800', 'org')],
      people,
      'unit_id_unfit',
      '/units/3/id',
    ],
    ...UNFIT_IN_A_LINE.map(([why, name]): [string, Unit[], Person[], string, string] => [
      `${why} in a name`,
      [...units, { ...unit('x', 'org'), name }],
      people,
      'unit_name_unfit',
      '/units/3/name',
    ]),
    [
      'a person in two units',
      units,
      [...people, { ...person, id: personId(0) }],
      'person_twice',
      '/people/2/id',
    ],
    [
      'a person in no unit',
      units,
      [{ ...person, unit: 'nowhere' }],
      'person_unit_unknown',
      '/people/0/unit',
    ],
    [
      'a person by e-mail',
      units,
      [{ ...person, id: 'a@example.org' }],
      'person_id_unfit',
      '/people/0/id',
    ],
    [
      'a manager by e-mail',
      [...units, { ...unit('x', 'org'), managers: ['a@example.org'] }],
      people,
      'manager_id_unfit',
      '/units/3/managers/0',
    ],
  ])('with %s is refused and writes nothing', async (_, units, people, code, pointer) => {
    const result = await importOrganisation(services, hrAdmin(tenant), { units, people });
    expect(result).toMatchObject({ ok: false, error: { code: 'organisation_invalid' } });
    if (result.ok || result.error.code !== 'organisation_invalid') return;
    expect(result.error.faults).toContainEqual(expect.objectContaining({ code, pointer }));
    expect(await currentPeople(services, tenant)).toEqual([]);
  });

  test('with a role nobody answers as is refused, whoever passes it', async () => {
    const imported = JSON.parse(
      JSON.stringify({ units, people: [{ ...person, surveyRole: 'intern' }] }),
    );
    expect(await importOrganisation(services, hrAdmin(tenant), imported)).toEqual({
      ok: false,
      error: {
        code: 'organisation_invalid',
        faults: [
          {
            code: 'person_role_unknown',
            part: 0,
            pointer: '/people/0/surveyRole',
            value: 'intern',
          },
        ],
      },
    });
  });

  test('again makes the people exactly those of the last import', async () => {
    unwrap(await importPeople(120));
    unwrap(await importPeople(5));
    expect(await currentPeople(services, tenant)).toEqual(organisation(5).people);
    const today = await services.tenants.organisation(tenant);
    const find = (number: number) => today && services.people.find(tenant, today, personId(number));
    expect(await find(1)).toEqual(organisation(5).people[1]);
    expect(await find(119)).toBeUndefined();
  });

  test('keeps ids that no key could hold as they are', async () => {
    const odd = 'R&D / naïef | #1? \\ 😀';
    const tree = [...units, { ...unit(odd, 'org'), managers: [personId(0), personId(1)] }];
    const members = [{ ...person, unit: odd }];
    const { version } = unwrap(
      await importOrganisation(services, hrAdmin(tenant), { units: tree, people: members }),
    );
    expect(await services.units.all(tenant, version)).toContainEqual(tree[3]);
    expect(await currentPeople(services, tenant)).toEqual(members);
  });
});
