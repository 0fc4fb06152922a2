import { expect, test } from '@jest/globals';
import type { Organisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { readOrganisationUnits } from '@samenhang/functions/use-cases/organisation/read-organisation';
import { createServices } from '@samenhang/functions/use-cases/services';
import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
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

/** Any tree of up to eight units with up to forty people anywhere in it. */
const organisations: fc.Arbitrary<Organisation> = fc
  .record({
    parents: fc.array(fc.nat(7), { maxLength: 7 }),
    members: fc.uniqueArray(
      fc.record({ number: fc.nat(60), at: fc.nat(7), role: fc.constantFrom(...SURVEY_ROLES) }),
      { minLength: 1, maxLength: 40, selector: ({ number }) => number },
    ),
  })
  .map(({ parents, members }) => ({
    units: [
      { id: 'u0', name: 'Unit 0', managers: [personId(0)] },
      ...parents.map((parent, at) => ({
        ...{
          id: `u${at + 1}`,
          name: `Unit ${at + 1}`,
          parent: `u${parent % (at + 1)}`,
          managers: [],
        },
      })),
    ],
    people: members.map(({ number, at, role }) => ({
      ...{ id: personId(number), unit: `u${at % (parents.length + 1)}` },
      ...{ surveyRole: role, language: 'nl' as const },
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
  return {
    units: to.units.length,
    people: to.people.length,
    added: to.people.length - both.length,
    left: from.people.length - both.length,
    moved: moved.length,
    roleChanged: roleChanged.length,
    unchanged: both.filter((one) => !moved.includes(one) && !roleChanged.includes(one)).length,
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
}, 60_000);
