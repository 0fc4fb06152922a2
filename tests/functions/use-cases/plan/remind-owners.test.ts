import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { NotifierError } from '@samenhang/functions/ports/notifier';
import { StorageUnavailableError, type TableStore } from '@samenhang/functions/ports/table-store';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { findActionPlace } from '@samenhang/functions/use-cases/plan/action-place';
import { addActions } from '@samenhang/functions/use-cases/plan/add-actions';
import { changeAction, removeAction } from '@samenhang/functions/use-cases/plan/change-action';
import { findPlanPlace } from '@samenhang/functions/use-cases/plan/plan-place';
import { remindOwners } from '@samenhang/functions/use-cases/plan/remind-owners';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { ActionChange, NewAction } from '@samenhang/shared/api/actions';
import { departments, memberOf } from '../../../builders/departments.ts';
import { hrAdmin, personId, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { releaseDepartments } from '../../../builders/released-departments.ts';
import { INSTRUMENT, responseBody } from '../../../builders/response.ts';
import { type RecordingNotifier, recordingNotifier } from '../../../builders/sent-notices.ts';

const UNIT = 'care-0';
/** As many as may be open at a time. */
const ACTIONS = 3;
const OWNER = memberOf(UNIT);
let platform: TestPlatform;
let notifier: RecordingNotifier;
let services: Services;
let now: Date;
let fails: NotifierError | null;
/** The call to the store, counted from now, that fails. */
let failsAt: number;
beforeEach(async () => {
  platform = await sqlitePlatform();
  now = new Date('2026-11-02T09:00:00Z');
  fails = null;
  notifier = recordingNotifier(async () => {
    if (fails !== null) throw fails;
  });
  failsAt = Number.POSITIVE_INFINITY;
  const store = failingStore(platform.store, () => {
    failsAt -= 1;
    return failsAt === 0;
  });
  services = createServices({ ...platform, store, notifier, clock: () => now });
  const body = responseBody();
  await releaseDepartments(services, 'spring', () => body);
});
afterEach(() => platform.close());

function failingStore(store: TableStore, fails: () => boolean): TableStore {
  const meet = () => {
    if (fails()) throw new StorageUnavailableError('gone for a moment');
  };
  return {
    ...store,
    get: async (table, key) => {
      meet();
      return store.get(table, key);
    },
    range: (table, partition, rows) => {
      meet();
      return store.range(table, partition, rows);
    },
    transact: async (table, operations) => {
      meet();
      return store.transact(table, operations);
    },
  };
}

async function add(more: Partial<NewAction> = {}): Promise<string> {
  const place = unwrap(await findPlanPlace(services, hrAdmin(), UNIT));
  const asked: NewAction = {
    what: { kind: 'own', text: 'Elke maandag tien minuten' },
    cell: null,
    owner: { id: personId(OWNER), name: 'Noor de Wit' },
    due: '2027-03-03',
    ...more,
  };
  const [added] = unwrap(await addActions(services, hrAdmin(), place, [asked]));
  return added?.id ?? '';
}

async function change(action: string, asked: ActionChange): Promise<void> {
  const place = unwrap(await findActionPlace(services, hrAdmin(), { unit: UNIT, action }));
  const { revision } = place.stored;
  unwrap(await changeAction(services, hrAdmin(), place, asked, revision));
}

/** At ten in the morning in Amsterdam, unless another hour is given. @returns the lines of that run. */
async function on(day: string, hour = '09:00'): Promise<string[]> {
  now = new Date(`${day}T${hour}:00Z`);
  const before = notifier.fed.length;
  await remindOwners(services, [TENANT]);
  return notifier.fed.slice(before).map(({ text }) => text);
}

const LINE = 'Uiterlijk 3 maart: Elke maandag tien minuten';

test('the owner alone is told, a week before the day and on it, in one line of their feed', async () => {
  await add();
  expect(await on('2027-02-23')).toEqual([]);
  expect(await on('2027-02-24')).toEqual([LINE]);
  expect(await on('2027-02-25')).toEqual([]);
  expect(await on('2027-03-03')).toEqual([LINE]);
  expect(await on('2027-03-04')).toEqual([]);
  expect(await on('2027-03-05')).toEqual([]);
  for (const { recipients, about, page, activity } of notifier.fed) {
    expect(recipients).toEqual([personId(OWNER)]);
    expect({ about, page, activity }).toEqual({
      ...{ about: `Team ${UNIT}`, page: 'home', activity: 'actionDue' },
    });
  }
  expect(new Set(notifier.fed.map(({ chain }) => chain)).size).toBe(1);
});

test('nobody is told outside the hours of the organisation, nor on a day off', async () => {
  await add({ due: '2027-03-06' });
  expect(await on('2027-02-27')).toEqual([]);
  expect(await on('2027-03-01', '06:30')).toEqual([]);
  expect(await on('2027-03-01', '07:30')).toHaveLength(1);
  // The day is a Saturday: its owner hears of it on Monday.
  expect(await on('2027-03-06')).toEqual([]);
  expect(await on('2027-03-08')).toEqual(['Uiterlijk 6 maart: Elke maandag tien minuten']);
});

test('what is done, let go or taken out is not spoken of, and leaves nothing behind', async () => {
  const [done, gone, removed] = [await add(), await add(), await add()];
  await change(done, { state: 'done' });
  await change(gone, { state: 'letGo' });
  const place = unwrap(await findActionPlace(services, hrAdmin(), { unit: UNIT, action: removed }));
  unwrap(await removeAction(services, place, place.stored.revision));
  expect(await on('2027-02-24')).toEqual([]);
  expect(await on('2027-03-03')).toEqual([]);
  const left = [];
  for await (const row of services.plans.dueUntil(TENANT, '2099-12-31')) left.push(row);
  expect(left).toEqual([]);
});

test('a day that was moved counts, and an owner who came after it is told', async () => {
  const id = await add();
  await change(id, { due: '2027-04-07' });
  await change(id, { owner: { id: personId(OWNER - 1), name: 'Sam' } });
  expect(await on('2027-02-24')).toEqual([]);
  expect(await on('2027-03-31')).toEqual(['Uiterlijk 7 april: Elke maandag tien minuten']);
  expect(notifier.told()).toEqual([personId(OWNER - 1)]);
});

test('whoever has left is told nothing', async () => {
  await add();
  const { units, people } = departments();
  const left = people.filter(({ id }) => id !== personId(OWNER));
  unwrap(await importOrganisation(services, hrAdmin(), { units, people: left }));
  expect(await on('2027-02-24')).toEqual([]);
});

test('a line is in the words of the question bank, in the language of its reader, and fits', async () => {
  const { units, people } = departments();
  const inEnglish = people.map((person) => ({ ...person, language: 'en' as const }));
  unwrap(await importOrganisation(services, hrAdmin(), { units, people: inEnglish }));
  const [habit] = INSTRUMENT.habits;
  const longest = INSTRUMENT.items.toSorted(
    (a, b) => b.nextStep.en.length - a.nextStep.en.length,
  )[0];
  if (habit === undefined || longest === undefined) throw new Error('an empty bank');
  await add({ what: { kind: 'habit', habit: habit.id, change: 'stop' } });
  await add({ what: { kind: 'step', item: longest.id } });
  const lines = await on('2027-02-24');
  expect(lines).toContain(`By 3 March: let go of: ${habit.habit.en}`);
  expect(lines.every((line) => line.length <= 150)).toBe(true);
  expect(
    lines.some((line) => line.startsWith(`By 3 March: ${longest.nextStep.en.slice(0, 40)}`)),
  ).toBe(true);
});

test('whichever call to the store fails, the owner is told each time, and at most twice in one line', async () => {
  for (let action = 1; action <= ACTIONS; action += 1) await add();
  for (const [day, again] of [
    ['2027-02-24', '2027-02-25'],
    ['2027-03-03', '2027-03-04'],
  ] as const) {
    const before = notifier.fed.length;
    for (let call = 1; call <= 40; call += 1) {
      failsAt = call;
      await on(day, `09:${String(call).padStart(2, '0')}`).catch(() => undefined);
    }
    failsAt = Number.POSITIVE_INFINITY;
    await on(day, '09:50');
    expect(await on(again)).toEqual([]);
    const lines = notifier.fed.slice(before).map(({ chain }) => chain);
    const times = new Map(lines.map((chain) => [chain, lines.filter((one) => one === chain)]));
    expect(times.size).toBe(ACTIONS);
    for (const same of times.values()) expect(same.length).toBeLessThanOrEqual(2);
  }
});

test('what Microsoft 365 gave no answer to is tried once more, and not for ever', async () => {
  await add();
  fails = new NotifierError('notices_unavailable');
  expect(await on('2027-02-24')).toEqual([]);
  fails = null;
  expect(await on('2027-02-24', '09:05')).toEqual([LINE]);
  fails = new NotifierError('notices_unavailable');
  await on('2027-03-03');
  await on('2027-03-03', '09:05');
  fails = null;
  expect(await on('2027-03-03', '09:10')).toEqual([]);
});

test('where Microsoft 365 takes nothing from here, it is told once it does', async () => {
  await add();
  fails = new NotifierError('notices_refused');
  expect(await on('2027-02-24')).toEqual([]);
  expect(await on('2027-02-25')).toEqual([]);
  fails = null;
  expect(await on('2027-02-26')).toEqual([LINE]);
});
