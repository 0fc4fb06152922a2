import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DirectoryError, type DirectoryPerson } from '@samenhang/functions/ports/directory';
import { beginImport } from '@samenhang/functions/use-cases/organisation/prepare-import';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { NewImport } from '@samenhang/shared/api/organisation';
import { committed, currentOrganisation, runSteps, seenImport } from '../../../builders/imports.ts';
import { hrAdmin, NOON, personId, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const BY_MANAGERS: NewImport = { source: 'directory', by: 'managers' };
const account = (number: number, manager?: number): DirectoryPerson => ({
  ...{ id: personId(number), enabled: true, guest: false, department: `Department ${number}` },
  ...(manager !== undefined && { manager: personId(manager) }),
});
let people: DirectoryPerson[];
let fault: DirectoryError | undefined;
let platform: TestPlatform;
let services: Services;

beforeEach(async () => {
  people = [account(0), account(1, 0), account(2, 1), account(3, 1)];
  fault = undefined;
  platform = await sqlitePlatform();
  const directory = {
    async *people() {
      yield* people;
      if (fault !== undefined) throw fault;
    },
    async *members() {},
    groupName: async () => 'North',
    test: async () => undefined,
    testGroups: async () => undefined,
  };
  services = createServices({ ...platform, directory, clock: () => NOON });
});
afterEach(() => platform.close());

async function imported(asked: NewImport) {
  const { one, wakes } = unwrap(await beginImport(services, hrAdmin(), asked));
  await runSteps(services, wakes);
  return seenImport(services, one.id);
}

test('the directory is read, checked and shown, and becomes the organisation when HR says so', async () => {
  const seen = await imported(BY_MANAGERS);
  expect(seen).toMatchObject({
    source: 'directory',
    state: 'ready',
    counts: { units: 2, people: 4 },
  });
  await committed(services, seen);
  const { units } = await currentOrganisation(services);
  expect(units.map(({ name }) => name)).toEqual(['Department 0', 'Department 1']);
});

test('a reading that died leaves nothing behind for the one that goes on', async () => {
  const { one, wakes } = unwrap(await beginImport(services, hrAdmin(), BY_MANAGERS));
  const left = { people: [{ id: personId(9), unit: 'gone', surveyRole: 'staff' as const }] };
  for (const number of [0, 1, 2]) await services.importParts.put(TENANT, one.id, number, left);
  await runSteps(services, wakes);
  expect(await seenImport(services, one.id)).toMatchObject({
    state: 'ready',
    counts: { people: 4 },
  });
});

test('guests and accounts that cannot sign in are left out, and so is a manager who is one', async () => {
  people.push({ ...account(4, 1), guest: true }, { ...account(5, 1), enabled: false });
  people.push(account(6, 5));
  const seen = await imported(BY_MANAGERS);
  expect(seen.counts?.people).toBe(5);
  // Who reports to somebody that was left out has no manager here; nor has the one at the top.
  expect(seen.directory).toEqual({ accounts: 7, guests: 1, disabled: 1, withoutManager: 2 });
  await committed(services, seen);
  const found = (await currentOrganisation(services)).people.find(({ id }) => id === personId(6));
  expect(found?.unit).toBe(personId(0));
});

test.each([1, 2, 200])(
  'a circle of %i managers is told as a whole, and changes nothing',
  async (size) => {
    people = Array.from({ length: size }, (_, at) => account(at, (at + 1) % size));
    const seen = await imported(BY_MANAGERS);
    expect(seen.state).toBe('faulty');
    expect(seen.faultCounts?.unit_in_circle).toBe(1);
    const told = seen.faults?.find(({ code }) => code === 'unit_in_circle');
    expect(told?.related).toHaveLength(size + 1);
  },
);

test.each(['directory_forbidden', 'directory_unavailable', 'group_unknown'] as const)(
  'what the directory answers halfway is a fault of the import: %s',
  async (code) => {
    fault = new DirectoryError(code);
    expect(await imported(BY_MANAGERS)).toMatchObject({
      ...{ state: 'faulty', faults: [{ code, part: 0, pointer: '' }] },
    });
    expect(await currentOrganisation(services)).toEqual({ units: [], people: [] });
  },
);
