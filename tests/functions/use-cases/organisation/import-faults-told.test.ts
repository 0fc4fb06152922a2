import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { ImportPart } from '@samenhang/shared/api/organisation';
import { checkedImport, currentOrganisation } from '../../../builders/imports.ts';
import { personId } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

let platform: TestPlatform;
let services: Services;
beforeAll(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => new Date() });
});
afterAll(() => platform.close());

const unit = (id: string, parent?: string): Unit => ({
  ...{ id, name: `Unit ${id}`, managers: [] },
  ...(parent !== undefined && { parent }),
});
const ROOT = unit('org');
const somebody = (number: number, of = 'org') => ({
  ...{ id: personId(number), unit: of, surveyRole: 'staff' as const },
});
const units = (...all: Unit[]): ImportPart => ({
  units: all.map((one) => ({ ...one, managers: [...one.managers] })),
});
/** Each below the one before it. */
const chain = (length: number) =>
  Array.from({ length }, (_, at) => unit(`u${at}`, at === 0 ? 'org' : `u${at - 1}`));
const circle = (length: number) =>
  Array.from({ length }, (_, at) => unit(`c${at}`, `c${(at + 1) % length}`));
const PEOPLE: ImportPart = { people: [somebody(1)] };

describe('what contradicts itself is told with where, and changes nothing', () => {
  test.each<[string, ImportPart[], object]>([
    [
      'a circle of one',
      [units(ROOT, ...circle(1)), PEOPLE],
      { code: 'unit_in_circle', pointer: '/units/1/parent', related: ['Unit c0', 'Unit c0'] },
    ],
    [
      'a circle of two',
      [units(ROOT, ...circle(2)), PEOPLE],
      {
        code: 'unit_in_circle',
        pointer: '/units/1/parent',
        related: ['Unit c0', 'Unit c1', 'Unit c0'],
      },
    ],
    [
      'two roots',
      [units(ROOT, unit('other')), PEOPLE],
      { code: 'not_one_root', related: ['Unit org', 'Unit other'] },
    ],
    ['no unit', [PEOPLE], { code: 'not_one_root', related: [] }],
    [
      'a parent that is not there',
      [units(ROOT, unit('a', 'gone')), PEOPLE],
      { code: 'parent_unknown', pointer: '/units/1/parent', value: 'gone' },
    ],
    [
      'a unit twice',
      [units(ROOT, unit('a', 'org')), units(unit('a', 'org')), PEOPLE],
      { code: 'unit_twice', part: 1, pointer: '/units/0/id', value: 'a' },
    ],
    [
      'a tree of depth 50',
      [units(ROOT, ...chain(50)), PEOPLE],
      { code: 'tree_too_deep', pointer: '/units/21/parent', value: 'Unit u20' },
    ],
    [
      'an id longer than 64',
      [units(ROOT, unit('x'.repeat(65), 'org')), PEOPLE],
      { code: 'unit_id_unfit', pointer: '/units/1/id' },
    ],
    [
      'a name that turns direction',
      [units(ROOT, { ...unit('a', 'org'), name: 'A\u202eB' }), PEOPLE],
      { code: 'unit_name_unfit', pointer: '/units/1/name' },
    ],
    [
      'somebody twice',
      [units(ROOT), PEOPLE, { people: [somebody(2), somebody(1)] }],
      {
        code: 'person_twice',
        part: 2,
        pointer: '/people/1/id',
        value: personId(1),
        related: ['part 1/people/0'],
      },
    ],
    [
      'somebody in no unit',
      [units(ROOT), { people: [somebody(1, 'gone')] }],
      { code: 'person_unit_unknown', part: 1, pointer: '/people/0/unit', value: 'gone' },
    ],
    ['nobody', [units(ROOT)], { code: 'nobody' }],
  ])('%s', async (_, parts, fault) => {
    const seen = await checkedImport(services, parts);
    expect(seen).toMatchObject({ state: 'faulty' });
    expect(seen.faults).toContainEqual(expect.objectContaining(fault));
    expect(await currentOrganisation(services)).toEqual({ units: [], people: [] });
  });

  test('a circle of 200 is told once, as a whole', async () => {
    const seen = await checkedImport(services, [units(ROOT, ...circle(200)), PEOPLE]);
    expect(seen.faultCounts).toEqual({ unit_in_circle: 1 });
    expect(seen.faults?.[0]?.related).toHaveLength(201);
  });

  test('all faults at once: the first 200 one by one, and how many of each kind', async () => {
    const people = Array.from({ length: 300 }, (_, number) => somebody(number, 'gone'));
    const seen = await checkedImport(services, [
      units(ROOT, unit('a', 'nowhere'), unit('a', 'org')),
      { people },
    ]);
    expect(seen.faultCounts).toEqual({
      unit_twice: 1,
      parent_unknown: 1,
      person_unit_unknown: 300,
    });
    expect(seen.faults).toHaveLength(200);
    expect(seen.counts).toBeUndefined();
  });
});
