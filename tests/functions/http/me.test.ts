import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { meSchema } from '@samenhang/shared/api/me';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan, hrAdmin, organisation, personId, unwrap } from '../../builders/organisation.ts';

let app: HttpApp;
beforeAll(async () => {
  app = await startHttpApp();
});
afterAll(() => app?.stop());

const NEW_MANAGER = 7;
const managedBy = async (person: number) => {
  const { json } = await app.send('/api/me', { token: await app.token(person) });
  return meSchema.parse(json).managedUnits.map(({ id }) => id);
};

/** The organisation as it is after person 7 took team B over from person 1. */
function reorganised() {
  const { units, people } = organisation(20);
  const takenOver = units.map((unit) =>
    unit.id === 'team-b' ? { ...unit, managers: [personId(NEW_MANAGER)] } : unit,
  );
  return { units: takenOver, people };
}

test('who manages what follows the tree of the cycle launched last, not a later import', async () => {
  expect(await managedBy(1)).toEqual([]);
  unwrap(await importOrganisation(app.services, hrAdmin(), organisation(20)));
  expect(await managedBy(1)).toEqual(['team-b']);

  unwrap(await planCycle(app.services, hrAdmin(), cyclePlan('first')));
  unwrap(await openCycle(app.services, hrAdmin(), 'first'));
  unwrap(await importOrganisation(app.services, hrAdmin(), reorganised()));
  expect([await managedBy(1), await managedBy(NEW_MANAGER)]).toEqual([['team-b'], []]);
});
