import { expect, test } from '@jest/globals';
import type { Organisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { readOrganisationUnits } from '@samenhang/functions/use-cases/organisation/read-organisation';
import { createServices } from '@samenhang/functions/use-cases/services';
import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { LANGUAGES } from '@samenhang/shared/languages';
import fc from 'fast-check';
import {
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
  sortedOrganisation,
} from '../../../builders/imports.ts';
import { hrAdmin, NOON, personId, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform } from '../../../builders/platforms.ts';

const managers = fc.uniqueArray(fc.nat(3).map(personId), { maxLength: 2 });

/** Any tree of up to eight units with up to forty people anywhere in it. */
const organisations: fc.Arbitrary<Organisation> = fc
  .record({
    below: fc.array(fc.record({ parent: fc.nat(7), name: fc.nat(2), managers: managers }), {
      maxLength: 7,
    }),
    members: fc.uniqueArray(
      fc.record({
        ...{ number: fc.nat(60), at: fc.nat(7) },
        ...{ role: fc.constantFrom(...SURVEY_ROLES), language: fc.constantFrom(...LANGUAGES) },
      }),
      { minLength: 1, maxLength: 40, selector: ({ number }) => number },
    ),
  })
  .map(({ below, members }) => ({
    units: [
      { id: 'u0', name: 'Unit 0', managers: [personId(0)] },
      ...below.map(({ parent, name, managers: theirs }, at) => ({
        ...{ id: `u${at + 1}`, name: `Unit ${at + 1} ${name}` },
        ...{ parent: `u${parent % (at + 1)}`, managers: theirs },
      })),
    ],
    people: members.map(({ number, at, role, language }) => ({
      ...{ id: personId(number), unit: `u${at % (below.length + 1)}` },
      ...{ surveyRole: role, language },
    })),
  }));

/** What changes, counted one by one. */
function changes(from: Organisation, to: Organisation) {
  const find = (all: Organisation, wanted: string) => all.people.find(({ id }) => id === wanted);
  const both = from.people.flatMap((was) => {
    const is = find(to, was.id);
    return is === undefined ? [] : [{ was, is }];
  });
  const moved = both.filter(({ was, is }) => was.unit !== is.unit);
  const roleChanged = both.filter(({ was, is }) => was.surveyRole !== is.surveyRole);
  const languageChanged = both.filter(({ was, is }) => was.language !== is.language);
  const changed = new Set([...moved, ...roleChanged, ...languageChanged]);
  return {
    units: to.units.length,
    people: to.people.length,
    added: to.people.length - both.length,
    left: from.people.length - both.length,
    moved: moved.length,
    roleChanged: roleChanged.length,
    languageChanged: languageChanged.length,
    unchanged: both.filter((one) => !changed.has(one)).length,
  };
}

/** What changes in the tree itself, counted one by one. */
function treeChanges(from: Organisation, to: Organisation) {
  const both = from.units.flatMap((was) => {
    const is = to.units.find(({ id }) => id === was.id);
    return is === undefined ? [] : [{ was, is }];
  });
  const sorted = (ids: readonly string[]) => ids.toSorted().join();
  return {
    added: to.units.length - both.length,
    gone: from.units.length - both.length,
    renamed: both.filter(({ was, is }) => was.name !== is.name).length,
    moved: both.filter(({ was, is }) => was.parent !== is.parent).length,
    otherManagers: both.filter(({ was, is }) => sorted(was.managers) !== sorted(is.managers))
      .length,
  };
}

test('what the preview says is what the commit does, and the same again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(organisations, organisations, async (one, other) => {
      const platform = await sqlitePlatform();
      const services = createServices({ ...platform, clock: () => NOON });
      try {
        await committed(services, await checkedImport(services, partsOf(one)));
        const seen = await checkedImport(services, partsOf(other, 7));
        expect(seen.counts).toEqual(changes(one, other));
        expect(seen.tree).toEqual(treeChanges(one, other));
        await committed(services, seen);
        expect(await currentOrganisation(services)).toEqual(sortedOrganisation(other));
        const { items } = unwrap(await readOrganisationUnits(services, hrAdmin()));
        for (const { unit, after } of seen.units ?? []) {
          const now = items.find(({ id }) => id === unit);
          expect(now && { people: now.people, outlook: now.outlook }).toEqual(after ?? undefined);
        }
        const again = await checkedImport(services, partsOf(other));
        expect(again).toMatchObject({ state: 'ready', units: [], counts: changes(other, other) });
      } finally {
        await platform.close();
      }
    }),
    { numRuns: 40 },
  );
});
