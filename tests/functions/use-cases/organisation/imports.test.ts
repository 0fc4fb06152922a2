import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  commitImport,
  undoImport,
} from '@samenhang/functions/use-cases/organisation/commit-import';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import {
  beginImport,
  putImportPart,
} from '@samenhang/functions/use-cases/organisation/prepare-import';
import {
  readOrganisation,
  readOrganisationUnits,
} from '@samenhang/functions/use-cases/organisation/read-organisation';
import { sweepImports } from '@samenhang/functions/use-cases/organisation/sweep-imports';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  checkedAgain,
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
  runSteps,
  seenImport,
  sortedOrganisation,
} from '../../../builders/imports.ts';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  organisation,
  personId,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

let platform: TestPlatform;
let services: Services;
let now = NOON;
beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
});
afterEach(() => platform.close());

const admin = hrAdmin();
const bringIn = async (people: number) =>
  committed(services, await checkedImport(services, partsOf(organisation(people))));
const error = (code: string) => ({ ok: false, error: { code } });

describe('the first import of an empty tenant', () => {
  test('is shown before anything is there, and is then exactly what was shown', async () => {
    const seen = await checkedImport(services, partsOf(organisation(23), 10));
    expect(seen).toMatchObject({
      state: 'ready',
      counts: { units: 3, people: 23, added: 23, moved: 0, roleChanged: 0, left: 0, unchanged: 0 },
      unitsChanged: 3,
    });
    expect(seen.brake).toBeUndefined();
    expect(seen.units).toContainEqual({
      unit: 'team-a',
      name: 'Team A',
      before: null,
      after: { people: 12, outlook: 'exact' },
    });
    expect(await currentOrganisation(services)).toEqual({ units: [], people: [] });
    expect(await committed(services, seen)).toMatchObject({ state: 'current' });
    expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(23)));
  });

  test('leaves none of its parts behind, and is in the log', async () => {
    const { id } = await bringIn(23);
    const rows = [];
    for await (const { key } of platform.store.range('Imports', `${TENANT}|${id}`))
      rows.push(key.rowKey);
    expect(rows).toEqual(['!sizes']);
    const size = { units: 3, people: 23 };
    const log = await services.audit.read(TENANT, '2026-11');
    expect(log.map(({ action, target, details }) => ({ action, id: target.id, details }))).toEqual(
      expect.arrayContaining([
        {
          ...{ action: 'import_checked', id },
          details: {
            source: 'file',
            faults: 0,
            changes: { ...size, added: 23, moved: 0, left: 0 },
          },
        },
        {
          ...{ action: 'organisation_imported', id },
          details: {
            ...{ ...size, source: 'file', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
            changes: { added: 23, moved: 0, left: 0 },
            tree: { added: 3, gone: 0, renamed: 0, moved: 0, otherManagers: 0 },
            changed: ['org', 'team-a', 'team-b'].map((unit) => ({ unit, what: ['added'] })),
          },
        },
      ]),
    );
    expect(log).toHaveLength(2);
  });
});

describe('the next import', () => {
  beforeEach(async () => {
    await bringIn(24);
  });

  test('of the same changes nothing', async () => {
    const seen = await checkedImport(services, partsOf(organisation(24)));
    expect(seen.counts).toMatchObject({
      added: 0,
      moved: 0,
      roleChanged: 0,
      left: 0,
      unchanged: 24,
    });
    expect(seen).toMatchObject({ units: [], unitsChanged: 0 });
  });

  test('tells who comes, moves, changes role and leaves, and what becomes of results', async () => {
    const { units, people } = organisation(26);
    // Of 24: eight of team A move to B, one becomes a manager, one leaves; two are new.
    const changed = people
      .filter(({ id }) => id !== personId(23))
      .map((person, at) => ({
        ...person,
        ...(person.unit === 'team-a' && at < 16 && { unit: 'team-b' }),
        ...(at === 3 && { surveyRole: 'manager' as const }),
      }));
    const seen = await checkedImport(services, partsOf({ units, people: changed }));
    expect(seen.counts).toEqual({
      ...{ units: 3, people: 25, added: 2, moved: 8, roleChanged: 1, languageChanged: 0 },
      ...{ left: 1, unchanged: 14 },
    });
    // What is left of the whole without B would be A's five: then that all of them answered shows.
    const together = (people: number) => ({ people, outlook: 'together' });
    const before = { people: 12, outlook: 'exact' };
    expect(seen.units).toEqual([
      { unit: 'team-b', name: 'Team B', before, after: together(20) },
      { unit: 'team-a', name: 'Team A', before, after: together(5) },
      {
        ...{ unit: 'org', name: 'Voorbeeld' },
        before: { people: 24, outlook: 'exact' },
        after: { people: 25, outlook: 'exact' },
      },
    ]);
  });

  test('in which more than a tenth leaves wants the number of leavers', async () => {
    const seen = await checkedImport(services, partsOf(organisation(20)));
    expect(seen.brake).toEqual({ leavers: 4, share: 4 / 24, unitsBelow: 0 });
    const digest = seen.digest ?? '';
    for (const leavers of [undefined, 3]) {
      expect(await commitImport(services, admin, seen.id, { digest, leavers })).toEqual(
        error('brake_not_confirmed'),
      );
    }
    expect(await committed(services, seen)).toMatchObject({ state: 'current' });
  });

  test('in which more than fifty leave wants it too, however few that is of all', async () => {
    await bringIn(1000);
    const fifty = await checkedImport(services, partsOf(organisation(950)));
    expect(fifty).toMatchObject({ counts: { left: 50 } });
    expect(fifty.brake).toBeUndefined();
    const more = await checkedImport(services, partsOf(organisation(949)));
    expect(more.brake).toEqual({ leavers: 51, share: 0.051, unitsBelow: 0 });
  });

  test('names who comes, leaves, moves or changes role by object id, for whoever has names', async () => {
    const { units, people } = organisation(26);
    const changed = people
      .filter(({ id }) => id !== personId(2))
      .map((person) => {
        if (person.id === personId(0)) return { ...person, unit: 'org' };
        return person.id === personId(1) ? { ...person, surveyRole: 'board' as const } : person;
      });
    const { who } = await checkedImport(services, partsOf({ units, people: changed }));
    expect(who).toEqual({
      added: [personId(24), personId(25)],
      moved: [{ id: personId(0), from: 'Team A', to: 'Voorbeeld' }],
      roleChanged: [personId(1)],
      left: [personId(2)],
    });
  });

  test('that says nothing of managers keeps those of today', async () => {
    const { units, people } = organisation(24);
    const named = units.map((unit) =>
      unit.id === 'team-a' ? { ...unit, managers: [personId(7)] } : unit,
    );
    const edited = partsOf({ units: named, people: [] });
    await committed(services, await checkedImport(services, edited, { source: 'edit' }));
    const silent = units.map(({ managers: _, ...unit }) => unit);
    const seen = await checkedImport(services, [{ units: silent, people: [...people] }]);
    expect(seen).toMatchObject({ unitsChanged: 0, tree: { otherManagers: 0 } });
    await committed(services, seen);
    const now = (await currentOrganisation(services)).units.find(({ id }) => id === 'team-a');
    expect(now?.managers).toEqual([personId(7)]);
  });

  test('in which a unit has another id and the same people asks whether it was only renamed', async () => {
    const { units, people } = organisation(24);
    const renamed = (id: string) => (id === 'team-a' ? 'team-noord' : id);
    const seen = await checkedImport(
      services,
      partsOf({
        units: units.map((unit) => ({ ...unit, id: renamed(unit.id) })),
        people: people.map((person, at) => ({
          ...person,
          unit: at < 2 ? 'team-b' : renamed(person.unit),
        })),
      }),
    );
    expect(seen.renames).toEqual([{ from: 'Team A', to: 'Team A', people: 11 }]);
    expect(seen.tree).toMatchObject({ added: 1, gone: 1 });
  });

  test('in which a unit falls under five wants it too', async () => {
    const { units, people } = organisation(24);
    const moved = people.map((person, at) => ({
      ...person,
      unit: at < 20 ? 'team-b' : person.unit,
    }));
    const seen = await checkedImport(services, partsOf({ units, people: moved }));
    expect(seen.brake).toEqual({ leavers: 0, share: 0, unitsBelow: 1 });
  });

  test('can be undone, once: then everything is as before', async () => {
    await bringIn(26);
    const before = await readOrganisation(services, admin);
    expect(unwrap(before)).toMatchObject({ current: { people: 26 }, before: { people: 24 } });
    unwrap(await undoImport(services, admin));
    expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(24)));
    expect(await undoImport(services, admin)).toEqual(error('nothing_to_undo'));
    await bringIn(27);
    expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(27)));
  });

  test('keeps the people of the version before, and nobody older', async () => {
    const { id: second } = await bringIn(25);
    const { id: third } = await bringIn(26);
    const versions = new Set<string>();
    for (const { id } of await services.imports.all(TENANT)) {
      for await (const _ of services.people.all(TENANT, { version: id, buckets: 1 }))
        versions.add(id);
    }
    expect(versions).toEqual(new Set([second, third]));
  });

  test('leaves a round that is open with the people it froze', async () => {
    await openCycleFor(services, 24);
    await bringIn(40);
    expect(await services.audienceSizes.find(TENANT, 'autumn-2026', 'org')).toBe(24);
    expect(unwrap(await readOrganisation(services, admin)).openCycle).toBe('autumn-2026');
  });
});

describe('of two imports at once', () => {
  test('one becomes the organisation, and the other is told', async () => {
    const one = await checkedImport(services, partsOf(organisation(12)));
    const other = await checkedImport(services, partsOf(organisation(14)));
    await committed(services, one);
    const shown = { digest: other.digest ?? '' };
    expect(await commitImport(services, admin, other.id, shown)).toEqual(error('import_outdated'));
    const again = await checkedAgain(services, other.id);
    expect(again.counts).toMatchObject({ added: 2, unchanged: 12 });
    await committed(services, again);
    expect((await currentOrganisation(services)).people).toHaveLength(14);
  });

  test('that are both committed, the later is checked again rather than done', async () => {
    const one = await checkedImport(services, partsOf(organisation(12)));
    const other = await checkedImport(services, partsOf(organisation(14)));
    const wakes = [];
    for (const { id, digest = '' } of [one, other]) {
      wakes.push(...unwrap(await commitImport(services, admin, id, { digest })).wakes);
    }
    await runSteps(services, wakes);
    expect((await currentOrganisation(services)).people).toHaveLength(12);
    expect(await seenImport(services, other.id)).toMatchObject({
      state: 'ready',
      counts: { added: 2, unchanged: 12 },
    });
  });
});

describe('a part', () => {
  test('that comes again replaces the one of that number, and what was checked is not what is there', async () => {
    const [tree = {}, people = {}] = partsOf(organisation(12));
    const seen = await checkedImport(services, [tree, people]);
    const part = { people: organisation(8).people.slice() };
    unwrap(await putImportPart(services, admin, seen.id, { number: 1, part }));
    const shown = { digest: seen.digest ?? '' };
    expect(await commitImport(services, admin, seen.id, shown)).toEqual(error('import_not_open'));
    expect(await checkedAgain(services, seen.id)).toMatchObject({ counts: { people: 8 } });
    expect(await commitImport(services, admin, seen.id, shown)).toEqual(error('import_outdated'));
  });

  test('that is missing is told', async () => {
    const { one } = unwrap(await beginImport(services, admin, { source: 'file' }));
    const [tree = {}, people = {}] = partsOf(organisation(12));
    unwrap(await putImportPart(services, admin, one.id, { number: 0, part: tree }));
    unwrap(await putImportPart(services, admin, one.id, { number: 2, part: people }));
    const seen = await checkedAgain(services, one.id);
    expect(seen.faults).toEqual([{ code: 'part_missing', part: 1, pointer: '' }]);
  });

  test('of an import that is over, or of none, is refused', async () => {
    const { id } = await bringIn(12);
    const part = { number: 0, part: {} };
    expect(await putImportPart(services, admin, id, part)).toEqual(error('import_not_open'));
    expect(await putImportPart(services, admin, 'none', part)).toEqual(error('not_found'));
    const elsewhere = hrAdmin('22222222-2222-4222-8222-222222222222');
    expect(await putImportPart(services, elsewhere, id, part)).toEqual(error('not_found'));
  });
});

describe('an edit', () => {
  beforeEach(async () => {
    await bringIn(24);
  });

  test('that renames a unit leaves everybody where they are', async () => {
    const { units, people } = organisation(24);
    const renamed = units.map((unit) =>
      unit.id === 'team-a' ? { ...unit, name: 'Team Noord' } : unit,
    );
    const seen = await checkedImport(services, partsOf({ units: renamed, people: [] }), {
      source: 'edit',
    });
    expect(seen).toMatchObject({
      state: 'ready',
      counts: { unchanged: 24, left: 0 },
      tree: { added: 0, gone: 0, renamed: 1, moved: 0, otherManagers: 0 },
      units: [{ unit: 'team-a', name: 'Team Noord', nameBefore: 'Team A' }],
      unitsChanged: 1,
    });
    await committed(services, seen);
    expect(await currentOrganisation(services)).toEqual(
      sortedOrganisation({ units: renamed, people }),
    );
  });

  test('that gives a unit other managers, or another place, says so', async () => {
    const units = organisation(24).units.map((unit) => {
      if (unit.id === 'team-a') return { ...unit, managers: [personId(5), personId(6)] };
      return unit.id === 'team-b' ? { ...unit, parent: 'team-a' } : unit;
    });
    const seen = await checkedImport(services, partsOf({ units, people: [] }), { source: 'edit' });
    expect(seen.tree).toEqual({ added: 0, gone: 0, renamed: 0, moved: 1, otherManagers: 1 });
    const before = organisation(24).units.find(({ id }) => id === 'team-a')?.managers ?? [];
    expect(seen.units).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          unit: 'team-a',
          managers: { added: 2, removed: before.length },
        }),
        expect.objectContaining({ unit: 'team-b', parentBefore: 'Voorbeeld' }),
      ]),
    );
    await committed(services, seen);
    const log = await services.audit.read(TENANT, '2026-11');
    const found = log.find(({ target }) => target.id === seen.id && target.kind === 'organisation');
    expect(found?.details).toMatchObject({
      source: 'edit',
      changed: expect.arrayContaining([
        { unit: 'team-a', what: ['otherManagers'] },
        { unit: 'team-b', what: ['moved'] },
      ]),
    });
  });

  test('of a tree that somebody else changed meanwhile takes nothing of theirs back', async () => {
    const { version } = unwrap(await readOrganisationUnits(services, admin));
    const renamed = (id: string, name: string) =>
      organisation(24).units.map((unit) => (unit.id === id ? { ...unit, name } : unit));
    const theirs = partsOf({ units: renamed('team-a', 'Team Noord'), people: [] });
    await committed(services, await checkedImport(services, theirs, { source: 'edit' }));
    const ours = partsOf({ units: renamed('team-b', 'Team Zuid'), people: [] });
    const base = version ?? '';
    const seen = await checkedImport(services, ours, { source: 'edit', base });
    expect(seen).toMatchObject({ state: 'faulty', faultCounts: { edit_outdated: 1 } });
    const names = (await currentOrganisation(services)).units.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Team Noord', 'Team B']));
  });

  test('that was begun before somebody else changed the tree is of the tree before', async () => {
    const { one } = unwrap(await beginImport(services, admin, { source: 'edit' }));
    await bringIn(25);
    const [part = {}] = partsOf({ units: organisation(24).units, people: [] });
    unwrap(await putImportPart(services, admin, one.id, { number: 0, part }));
    expect(await checkedAgain(services, one.id)).toMatchObject({
      ...{ state: 'faulty', faultCounts: { edit_outdated: 1 } },
    });
  });

  test('that takes a unit away with people in it is told of them', async () => {
    const units = organisation(24).units.filter(({ id }) => id !== 'team-b');
    const seen = await checkedImport(services, partsOf({ units, people: [] }), { source: 'edit' });
    expect(seen).toMatchObject({ state: 'faulty', faultCounts: { person_unit_unknown: 12 } });
  });
});

describe('the tree of today', () => {
  test('has sizes of each unit and of all below it, and what could be published', async () => {
    await bringIn(24);
    const { items } = unwrap(await readOrganisationUnits(services, admin));
    expect(items.map(({ id, own, people, outlook }) => ({ id, own, people, outlook }))).toEqual([
      { id: 'org', own: 0, people: 24, outlook: 'exact' },
      { id: 'team-a', own: 12, people: 12, outlook: 'exact' },
      { id: 'team-b', own: 12, people: 12, outlook: 'exact' },
    ]);
    expect(unwrap(await readOrganisation(services, admin)).publishable).toBe(3);
  });

  test('of a unit of five tells that it is shown together with others: all of it would tell of each', async () => {
    const { units } = organisation(0);
    const people = organisation(17).people.map((one, at) => ({
      ...one,
      unit: at < 5 ? 'team-a' : 'team-b',
    }));
    unwrap(await importOrganisation(services, admin, { units, people }));
    const { items } = unwrap(await readOrganisationUnits(services, admin));
    expect(items.find(({ id }) => id === 'team-a')).toMatchObject({
      people: 5,
      outlook: 'together',
    });
  });
});

describe('an import that nobody goes on with', () => {
  test('is given up after a day, and what it brought in is gone', async () => {
    const { id } = await checkedImport(services, partsOf(organisation(12)));
    now = new Date(NOON.getTime() + 23 * 3_600_000);
    await sweepImports(services, [TENANT]);
    expect(await seenImport(services, id)).toMatchObject({ state: 'ready' });
    now = new Date(NOON.getTime() + 24 * 3_600_000);
    expect(await sweepImports(services, [TENANT])).toEqual([]);
    expect(await seenImport(services, id)).toMatchObject({ state: 'abandoned' });
    expect(await services.importParts.numbers(TENANT, id)).toEqual([]);
  });

  test('whose message was lost is woken', async () => {
    const seen = await checkedImport(services, partsOf(organisation(12)));
    unwrap(await commitImport(services, admin, seen.id, { digest: seen.digest ?? '' }));
    expect(await sweepImports(services, [TENANT])).toEqual([]);
    now = new Date(NOON.getTime() + 180_000);
    const woken = await sweepImports(services, [TENANT]);
    expect(woken).toEqual([{ tenant: TENANT, import: seen.id, step: 'commit' }]);
    await runSteps(services, woken);
    expect(await seenImport(services, seen.id)).toMatchObject({ state: 'current' });
  });
});
