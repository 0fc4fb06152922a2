import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TABLES } from '@samenhang/functions/ports/table-store';
import { addJoined } from '@samenhang/functions/use-cases/cycles/add-joined';
import { changeCycle } from '@samenhang/functions/use-cases/cycles/change-cycle';
import { countParticipation } from '@samenhang/functions/use-cases/cycles/count-participation';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { findOwnCycle, ownCycles } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { readParticipation } from '@samenhang/functions/use-cases/cycles/read-participation';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { sweepOpenings } from '@samenhang/functions/use-cases/cycles/sweep-openings';
import { takeBackCycle } from '@samenhang/functions/use-cases/cycles/take-back-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { folderHoldsText } from '../../../builders/folder-search.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  openCycleFor,
  organisation,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let platform: TestPlatform;
let services: Services;
let now = NOON;

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
  return now;
};
const at = (ms: number) => new Date(now.getTime() + ms);
const answer = (person: number, over = services, cycle = CYCLE) =>
  saveAs(over, {
    ...{ principal: principal(person), cycle },
    ...{ body: responseBody(), precondition: 'absent' as const },
  });
const endAt = (closesAt: Date) => changeCycle(services, hrAdmin(), CYCLE, { closesAt });
const cycleOf = async (id = CYCLE) => (await services.cycles.find(TENANT, id))?.cycle;
const code = (refused: string) => ({ ok: false, error: { code: refused } });

beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
});
afterEach(() => platform.close());

/** The acts in the log, and what is told of each, the newest first. */
const acts = async () => {
  const rows = await services.audit.read(TENANT, '2026-11');
  return rows.map(({ action, details }) => ({ action, details }));
};

describe('the end of an open cycle', () => {
  beforeEach(() => openCycleFor(services, 20));

  test('is moved, and the one before it is remembered to be told', async () => {
    const before = (await cycleOf())?.closesAt;
    const moved = unwrap(await endAt(at(10 * DAY)));
    expect(moved.closesAt).toEqual(at(10 * DAY));
    expect((await cycleOf())?.endMovedFrom).toEqual(before);
    expect((await findOwnCycle(services, principal(3), CYCLE))?.cycle.endMovedFrom).toEqual(before);
  });

  test('lies at least a day ahead, and at most sixty days after the opening', async () => {
    const opensAt = cyclePlan().opensAt.getTime();
    expect(await endAt(at(DAY - 1))).toEqual(code('end_unfit'));
    expect(await endAt(new Date(opensAt + 60 * DAY + 1))).toEqual(code('end_unfit'));
    unwrap(await endAt(new Date(opensAt + 60 * DAY)));
    unwrap(await endAt(at(DAY)));
  });

  test('is all that changes: what else was promised is kept, and what is over stays over', async () => {
    const { rules } = cyclePlan();
    const both = { closesAt: at(10 * DAY), rules };
    expect(await changeCycle(services, hrAdmin(), CYCLE, both)).toEqual(code('not_planned'));
    later(30 * DAY);
    expect(await endAt(at(2 * DAY))).toEqual(code('not_open'));
  });

  test('is for HR admins', async () => {
    const asked = changeCycle(services, principal(1), CYCLE, { closesAt: at(10 * DAY) });
    expect(await asked).toEqual(code('forbidden'));
  });
});

describe('who joined since a cycle opened', () => {
  const grow = async (people: number, more: readonly { id: string; unit: string }[] = []) => {
    const { units, people: members } = organisation(people);
    const joined = more.map((one) => ({ ...one, surveyRole: 'staff', language: 'nl' }) as const);
    const whole = {
      units: [...units, { id: 'team-c', name: 'Team C', parent: 'org', managers: [] }],
      people: [...members, ...joined],
    };
    unwrap(await importOrganisation(services, hrAdmin(), whole));
  };
  const add = () => addJoined(services, hrAdmin(), CYCLE);
  beforeEach(() => openCycleFor(services, 50));

  test('is invited in a unit of the frozen tree; a unit that came since has no place', async () => {
    expect(await answer(50)).toMatchObject(code('not_in_audience'));
    await grow(53, [{ id: personId(900), unit: 'team-c' }]);
    expect(unwrap(await add())).toEqual({ added: 3, elsewhere: 1, tooSoon: 0 });
    expect(unwrap(await add())).toEqual({ added: 0, elsewhere: 1, tooSoon: 0 });
    const added = (await acts()).filter(({ action }) => action === 'audience_added');
    expect(added).toEqual([{ action: 'audience_added', details: { people: 3 } }]);
    unwrap(await answer(50));
    const own = await findOwnCycle(services, principal(50), CYCLE);
    expect([own?.cycle.launch?.invited, own?.unitInvited]).toEqual([53, 27]);
  });

  test('takes nobody out who left meanwhile, and never lowers participation', async () => {
    for (let person = 0; person < 40; person++) unwrap(await answer(person));
    await countParticipation(services, TENANT);
    const shown = async () =>
      unwrap(await readParticipation(services, hrAdmin(), CYCLE)).map(({ unit, answered }) => ({
        unit,
        answered,
      }));
    const before = await shown();
    expect(before).toContainEqual({ unit: 'org', answered: 40 });
    // Only four of those invited are left, and others came.
    await grow(4, [{ id: personId(901), unit: 'team-a' }]);
    expect(unwrap(await add()).added).toBe(1);
    await countParticipation(services, TENANT);
    expect(await shown()).toEqual(before);
    expect((await cycleOf())?.launch?.invited).toBe(51);
  });

  test('is added by HR, while the cycle is open', async () => {
    expect(await addJoined(services, principal(1), CYCLE)).toEqual(code('forbidden'));
    expect(await addJoined(services, hrAdmin(), 'none')).toEqual(code('not_found'));
    later(30 * DAY);
    expect(await add()).toEqual(code('not_open'));
  });
});

describe('an opening', () => {
  const takeBack = (id = CYCLE) => takeBackCycle(services, hrAdmin(), id);
  beforeEach(() => openCycleFor(services, 20));

  test('is taken back within a quarter of an hour, and not after', async () => {
    later(15 * MINUTE + 1);
    expect(await takeBack()).toEqual(code('too_late'));
    expect(await takeBackCycle(services, principal(1), CYCLE)).toEqual(code('forbidden'));
    expect((await cycleOf())?.state).toBe('open');
  });

  test('taken back leaves nothing of who was invited or what was answered', async () => {
    const remembering = createServices({ ...platform, clock: () => now });
    unwrap(await answer(3, remembering));
    later(15 * MINUTE);
    unwrap(await takeBack());
    const rows: string[] = [];
    for (const table of TABLES.filter((name) => name !== 'Cycles' && name !== 'Audit')) {
      for (const partition of ['000', 'sizes']) {
        for await (const { key } of platform.store.range(
          table,
          `${TENANT}|${CYCLE}|${partition}`,
        )) {
          rows.push(`${table} ${key.rowKey}`);
        }
      }
    }
    // That its fences are down for good.
    expect(rows).toEqual(['Responses !fenced']);
    expect(folderHoldsText(platform.folder.keys, CYCLE)).toBe(false);
    // Also where the key is still remembered.
    expect(await answer(3, remembering)).toMatchObject(code('cycle_not_open'));
    expect(await answer(4, remembering)).toMatchObject(code('cycle_not_open'));
    expect(await findOwnCycle(services, principal(3), CYCLE)).toBeUndefined();
    expect(await takeBack()).toEqual(code('not_found'));
  });

  test('taken back stands planned again under another id, and opens anew with other keys', async () => {
    const again = unwrap(await takeBack());
    expect(again).toEqual({ ...cyclePlan(`${CYCLE}-again-1`), state: 'planned' });
    expect(await acts()).toContainEqual({
      action: 'opening_taken_back',
      details: { plan: again.id },
    });
    const listed = await ownCycles(services, hrAdmin());
    expect(listed.map(({ cycle }) => cycle.id)).toEqual([again.id]);
    unwrap(await openCycle(services, hrAdmin(), again.id));
    unwrap(await answer(3, services, again.id));
    expect(unwrap(await takeBack(again.id)).id).toBe(`${CYCLE}-again-2`);
  });
});

describe('a cycle that is planned for a time', () => {
  const plan = async (opensAt: Date) => {
    unwrap(await importOrganisation(services, hrAdmin(), organisation(20)));
    unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(), opensAt }));
  };
  const sweep = async () => {
    for (const asked of await sweepOpenings(services, [TENANT])) await runOpening(services, asked);
  };

  test('is opened by the clock, once it has come', async () => {
    await plan(at(HOUR));
    later(HOUR - 1);
    await sweep();
    expect((await cycleOf())?.state).toBe('planned');
    later(1);
    await Promise.all([sweep(), sweep()]);
    expect(await cycleOf()).toMatchObject({
      state: 'open',
      launch: { openedAt: now, invited: 20 },
    });
  });

  test('begins at once where HR opens it earlier', async () => {
    await plan(at(HOUR));
    const opened = unwrap(await openCycle(services, hrAdmin(), CYCLE));
    expect(opened.opensAt).toEqual(now);
    unwrap(await answer(3));
  });

  test('stays planned where it cannot be opened, and opens once it can', async () => {
    await plan(at(HOUR));
    unwrap(await planCycle(services, hrAdmin(), cyclePlan('other')));
    unwrap(await openCycle(services, hrAdmin(), 'other'));
    later(HOUR);
    await sweep();
    expect(await cycleOf()).toMatchObject({
      state: 'planned',
      opening: { by: 'clock', since: now, refused: 'another_cycle_open' },
    });
    later(-HOUR);
    unwrap(await takeBackCycle(services, hrAdmin(), 'other'));
    later(HOUR);
    await sweep();
    expect((await cycleOf())?.state).toBe('planned');
    later(5 * MINUTE);
    await sweep();
    expect((await cycleOf())?.state).toBe('open');
  });

  test('is not one because something else of it is changed', async () => {
    unwrap(await importOrganisation(services, hrAdmin(), organisation(20)));
    // As an earlier version planned it, for whose rounds no clock opened.
    const planned = { ...cyclePlan(), opensAt: at(HOUR), state: 'planned' as const };
    unwrap(await services.cycles.create(TENANT, planned));
    const { rules } = cyclePlan();
    unwrap(await changeCycle(services, hrAdmin(), CYCLE, { rules }));
    later(HOUR);
    await sweep();
    expect((await cycleOf())?.state).toBe('planned');
    unwrap(await changeCycle(services, hrAdmin(), CYCLE, { opensAt: at(HOUR) }));
    later(HOUR);
    await sweep();
    expect((await cycleOf())?.state).toBe('open');
  });

  test('waits for HR where no time ahead was given', async () => {
    await plan(at(-HOUR));
    await sweep();
    expect((await cycleOf())?.state).toBe('planned');
  });
});
