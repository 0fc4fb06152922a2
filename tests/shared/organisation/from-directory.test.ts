import { describe, expect, test } from '@jest/globals';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import {
  byDepartment,
  byGroups,
  byManagers,
  type DirectoryMember,
} from '@samenhang/shared/organisation/from-directory';
import { unitIdOf } from '@samenhang/shared/organisation/unit-ids';
import { DIRECTORY_TEXTS } from '@samenhang/shared/presentation/directory-texts';
import fc from 'fast-check';

const { en: EN, nl: NL } = DIRECTORY_TEXTS;

const member = (id: string, manager?: string, department?: string): DirectoryMember => ({
  ...{ id, manager, department },
});
const placesOf = ({ people }: ReturnType<typeof byManagers>) =>
  Object.fromEntries(people.map(({ id, unit, surveyRole }) => [id, `${unit} ${surveyRole}`]));

describe('by who manages whom', () => {
  test('each manager has a unit, and is in it; its name is their department', () => {
    const made = byManagers(
      [
        member('ann', undefined, 'Board'),
        member('bob', 'ann', ' Sales\u00a0North '),
        member('cas', 'bob'),
        member('dee', 'ann'),
      ],
      NL,
    );
    expect(made.units).toEqual([
      { id: 'ann', name: 'Board', managers: ['ann'] },
      { id: 'bob', name: 'Sales North', parent: 'ann', managers: ['bob'] },
    ]);
    expect(placesOf(made)).toEqual({
      ...{ ann: 'ann manager', bob: 'bob manager', cas: 'bob staff', dee: 'ann staff' },
    });
  });

  test('several managers with none above them stand below the whole', () => {
    const made = byManagers(
      [member('ann'), member('bob', 'ann'), member('cas'), member('dee', 'cas'), member('eva')],
      NL,
    );
    expect(made.units.map(({ id, name, parent }) => [id, name, parent])).toEqual([
      ['organisation', 'Organisatie', undefined],
      ['ann', 'Team ann', 'organisation'],
      ['cas', 'Team cas', 'organisation'],
    ]);
    expect(placesOf(made).eva).toBe('organisation staff');
  });

  test('makes one tree of any people without a circle, with everybody in it once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(29)), { minLength: 1, maxLength: 30 }), (managers) => {
        // Whoever manages somebody stands before them.
        const all = managers.map((manager, at) =>
          member(`p${at}`, manager === null || at === 0 ? undefined : `p${manager % at}`),
        );
        const { units, people } = byManagers(all, EN);
        const tree = createUnitTree(units.map(({ id, parent = null }) => ({ id, parent })));
        expect(people.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        for (const { unit } of people) expect(tree.units).toContain(unit);
      }),
    );
  });
});

test('by department: spellings that differ in case and blanks are one, and it says no managers', () => {
  const sales = unitIdOf(['sales']);
  const made = byDepartment(
    [member('ann', undefined, 'Sales'), member('bob', 'ann', 'sales '), member('cas', 'ann')],
    EN,
  );
  expect(made.units).toMatchObject([
    { id: 'organisation', name: 'Organisation' },
    { id: sales, parent: 'organisation' },
  ]);
  expect(made.units.some((unit) => 'managers' in unit)).toBe(false);
  expect(made.units[1]?.name.toLowerCase()).toBe('sales');
  expect(placesOf(made)).toEqual({
    ...{ ann: `${sales} manager`, bob: `${sales} staff`, cas: 'organisation staff' },
  });
});

test('by department: each keeps its id, whoever else comes and in whatever order', () => {
  const hr = member('ann', undefined, 'HR');
  const it = member('bob', undefined, 'IT');
  const idOf = (members: readonly DirectoryMember[], name: string) =>
    byDepartment(members, EN).units.find((unit) => unit.name === name)?.id;
  const later = [member('eve', undefined, 'Legal'), it, hr];
  for (const name of ['HR', 'IT']) expect(idOf(later, name)).toBe(idOf([hr, it], name));
});

test('by group: the first that names somebody counts, and who is in none is left out', () => {
  const groups = [
    { id: 'g1', name: 'North', members: new Set(['ann', 'bob']) },
    { id: 'g2', members: new Set(['bob', 'cas', 'a guest']) },
  ];
  const made = byGroups([member('ann'), member('bob'), member('cas'), member('dee')], groups, NL);
  expect(made.units.map(({ name }) => name)).toEqual(['Organisatie', 'North', 'Groep g2']);
  expect(placesOf(made)).toEqual({ ann: 'g1 staff', bob: 'g1 staff', cas: 'g2 staff' });
});

test('a language of ours is taken, and any other left to the organisation', () => {
  const all = ['nl-BE', 'en-GB', 'fr-FR'].map((language, at) => ({
    ...member(`p${at}`),
    language,
  }));
  expect(byDepartment(all, NL).people.map(({ language }) => language)).toEqual([
    'nl',
    'en',
    undefined,
  ]);
});
