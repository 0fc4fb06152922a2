// The whole way on a laptop: Microsoft Graph's calls over HTTP, the adapter of production, an import.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { beginImport } from '@samenhang/functions/use-cases/organisation/prepare-import';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { graphGroups } from '@samenhang/local/graph/graph-accounts';
import type { NewImport } from '@samenhang/shared/api/organisation';
import { committed, currentOrganisation, runSteps, seenImport } from '../../../builders/imports.ts';
import { type StartedGraph, startLocalGraph } from '../../../builders/local-graph.ts';
import { hrAdmin, NOON, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const { empty } = demoTenants();
const admin = hrAdmin(empty.tenant);
let platform: TestPlatform;
let started: StartedGraph;
let services: Services;

beforeAll(async () => {
  [platform, started] = await Promise.all([sqlitePlatform(), startLocalGraph([empty])]);
  services = createServices({ ...platform, directory: started.directory, clock: () => NOON });
});
afterAll(async () => {
  await started.stop();
  await platform.close();
});

async function imported(asked: NewImport) {
  const { one, wakes } = unwrap(await beginImport(services, admin, asked));
  await runSteps(services, wakes);
  return seenImport(services, one.id, admin);
}

test('by who manages whom: each manager of the organisation has a unit, under their own manager’s', async () => {
  // As Graph does when it is busy, and when it fails for a moment.
  started.graph.fail({ status: 429, retryAfter: '0' }, { status: 503 });
  const seen = await imported({ source: 'directory', by: 'managers' });
  expect(seen).toMatchObject({ state: 'ready', counts: { people: empty.people.length } });
  await committed(services, seen, admin);
  const { units, people } = await currentOrganisation(services, empty.tenant);
  expect(people.map(({ id }) => id).sort()).toEqual(
    empty.people.map((one) => one.person.id).sort(),
  );
  const managers = new Set(empty.units.flatMap((unit) => unit.managers));
  const managing = units.flatMap((unit) => unit.managers);
  for (const manager of managing) expect(managers).toContain(manager);
});

test('by department: a unit for each, below the whole', async () => {
  const seen = await imported({ source: 'directory', by: 'department' });
  const departments = new Set(empty.people.map(({ unitName }) => unitName));
  expect(seen.counts).toMatchObject({ units: departments.size + 1, people: empty.people.length });
});

test('by group: whoever is in none of them is left out', async () => {
  const [group] = graphGroups(empty).filter(({ members }) => members.length < 20);
  const seen = await imported({ source: 'directory', by: 'groups', groups: [group?.id ?? ''] });
  expect(seen.counts).toMatchObject({ units: 2, people: group?.members.length });
});

test('a group that is not there is a fault of the import', async () => {
  const seen = await imported({ source: 'directory', by: 'groups', groups: [empty.tenant] });
  expect(seen).toMatchObject({ state: 'faulty', faultCounts: { group_unknown: 1 } });
});
