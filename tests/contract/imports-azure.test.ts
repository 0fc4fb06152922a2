import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { undoImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
  sortedOrganisation,
} from '../builders/imports.ts';
import { hrAdmin, NOON, organisation, unwrap } from '../builders/organisation.ts';
import { azuritePlatform, type TestPlatform } from '../builders/platforms.ts';

let platform: TestPlatform;
let services: Services;
beforeAll(async () => {
  platform = await azuritePlatform();
  services = createServices({ ...platform, clock: () => NOON });
});
afterAll(() => platform?.close());

test('imports of several partitions become the organisation one after the other, and one is undone', async () => {
  const bringIn = async (people: number) => {
    const seen = await checkedImport(services, partsOf(organisation(people)));
    expect(await committed(services, seen)).toMatchObject({ state: 'current' });
    expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(people)));
  };
  for (const people of [40, 2_100, 2_090]) await bringIn(people);
  unwrap(await undoImport(services, hrAdmin()));
  expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(2_100)));
});
