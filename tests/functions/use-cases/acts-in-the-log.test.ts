import { afterEach, describe, expect, test } from '@jest/globals';
import {
  StorageUnavailableError,
  type Table,
  type TableStore,
} from '@samenhang/functions/ports/table-store';
import { cancelCycle } from '@samenhang/functions/use-cases/closing/cancel-cycle';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { joinPool } from '@samenhang/functions/use-cases/pool/pool-membership';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly, workOff } from '../../builders/closing.ts';
import { hrAdmin, NOON, openCycleFor, TENANT, unwrap } from '../../builders/organisation.ts';
import { sqlitePlatform } from '../../builders/platforms.ts';

const MONTH = '2026-11';
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Services at a time to set, over a store that may refuse what is written to the log. */
async function started() {
  const platform = await sqlitePlatform();
  stops.push(() => platform.close());
  const wrote: { table: Table; kind: string }[] = [];
  const state = { now: NOON, refuses: false };
  const store: TableStore = {
    ...platform.store,
    get: (table, key) => platform.store.get(table, key),
    range: (table, partition, rows) => platform.store.range(table, partition, rows),
    forgetDeleted: () => platform.store.forgetDeleted(),
    transact: async (table, operations) => {
      wrote.push(...operations.map(({ kind }) => ({ table, kind })));
      if (table === 'Audit' && state.refuses) throw new StorageUnavailableError('no log');
      return platform.store.transact(table, operations);
    },
  };
  const services = createServices({
    store,
    keyWrap: platform.keyWrap,
    clock: () => state.now,
  });
  const logged = async (action: string) =>
    (await services.audit.read(TENANT, MONTH)).filter((entry) => entry.action === action);
  return { services, state, wrote, logged };
}

const closed = async (services: Services) => {
  await openCycleFor(services, 12, { id: 'spring' });
  await closeWholly(services, 'spring');
};

describe('closing', () => {
  test('by the clock is what the system did; by HR, what they did; tried again, that', async () => {
    const { services, state, logged } = await started();
    await openCycleFor(services, 12, { id: 'spring' });
    state.now = new Date('2026-12-02T00:00:00Z');
    const messages = await sweepCycles(services, [TENANT]);
    const read = () => services.audit.read(TENANT, '2026-12');
    expect(await read()).toMatchObject([{ action: 'cycle_closed', actor: 'system' }]);
    unwrap(await closeCycle(services, hrAdmin(), 'spring'));
    expect(await sweepCycles(services, [TENANT])).toBeDefined();
    expect((await read()).filter(({ actor }) => actor !== 'system')).toMatchObject([
      { action: 'closing_tried_again', details: { withoutUnreadable: false } },
    ]);
    await workOff(services, messages);
    expect((await read()).map(({ action }) => action).sort()).toEqual([
      'closing_tried_again',
      'cycle_closed',
      'cycle_released',
      'key_destroyed',
    ]);
    expect(await logged('cycle_opened')).toHaveLength(1);
  });

  test('by HR has their name on it', async () => {
    const { services, logged } = await started();
    await closed(services);
    expect(await logged('cycle_closed')).toMatchObject([{ actor: hrAdmin().person, role: 'hr' }]);
    expect(await logged('cycle_released')).toMatchObject([{ actor: 'system' }]);
  });
});

describe('where the log cannot be written', () => {
  test('the act stands, its caller is told to ask again, and then it is there once', async () => {
    const { services, state, logged } = await started();
    state.refuses = true;
    await expect(joinPool(services, hrAdmin(), 'healthcare')).rejects.toThrow(
      StorageUnavailableError,
    );
    expect(await services.tenants.poolMembership(TENANT)).toMatchObject({ since: NOON });
    state.refuses = false;
    state.now = new Date(NOON.getTime() + 60_000);
    unwrap(await joinPool(services, hrAdmin(), 'healthcare'));
    unwrap(await joinPool(services, hrAdmin(), 'healthcare'));
    expect(await logged('pool_joined')).toMatchObject([{ at: NOON.toISOString() }]);
  });

  test('a cancelled cycle is cancelled, and asking again records who did that, and when', async () => {
    const { services, state, logged } = await started();
    await openCycleFor(services, 12, { id: 'spring' });
    state.refuses = true;
    await expect(cancelCycle(services, hrAdmin(), 'spring')).rejects.toThrow();
    expect((await services.cycles.find(TENANT, 'spring'))?.cycle.state).toBe('cancelled');
    state.refuses = false;
    state.now = new Date(NOON.getTime() + 60_000);
    unwrap(await cancelCycle(services, { ...hrAdmin(), person: 'somebody else' }, 'spring'));
    expect(await logged('key_destroyed')).toMatchObject([
      { actor: 'system', target: { kind: 'cycle', id: 'spring' } },
    ]);
    expect(await logged('cycle_cancelled')).toMatchObject([
      { actor: hrAdmin().person, at: NOON.toISOString() },
    ]);
  });

  test('a released cycle is released, and the step that comes again records it', async () => {
    const { services, state, logged } = await started();
    await openCycleFor(services, 12, { id: 'spring' });
    const waiting = unwrap(await closeCycle(services, hrAdmin(), 'spring'));
    state.refuses = true;
    await expect(workOff(services, waiting)).rejects.toThrow(StorageUnavailableError);
    expect((await services.cycles.find(TENANT, 'spring'))?.cycle.state).toBe('released');
    expect(await logged('cycle_released')).toEqual([]);
    state.refuses = false;
    await runCloseStep(services, { tenant: TENANT, cycle: 'spring', step: 'finish' });
    await runCloseStep(services, { tenant: TENANT, cycle: 'spring', step: 'finish' });
    expect(await logged('cycle_released')).toHaveLength(1);
    expect(await logged('key_destroyed')).toHaveLength(1);
  });

  test('an act of an earlier month is not added to it, but to the one in which it is recorded', async () => {
    const { services, state } = await started();
    state.refuses = true;
    await expect(joinPool(services, hrAdmin(), 'healthcare')).rejects.toThrow();
    state.refuses = false;
    state.now = new Date('2026-12-01T00:00:00Z');
    for (const _ of ['asked again', 'and again']) {
      unwrap(await joinPool(services, hrAdmin(), 'healthcare'));
    }
    expect(await services.audit.read(TENANT, MONTH)).toEqual([]);
    expect(await services.audit.read(TENANT, '2026-12')).toMatchObject([
      { action: 'pool_joined', at: '2026-12-01T00:00:00.000Z' },
    ]);
  });
});

test('rows are only ever created: there is no way to change or delete one', async () => {
  const { services, wrote } = await started();
  await closed(services);
  unwrap(await joinPool(services, hrAdmin(), 'healthcare'));
  unwrap(await joinPool(services, hrAdmin(), 'healthcare'));
  const kinds = wrote.filter(({ table }) => table === 'Audit').map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(5);
  expect(new Set(kinds)).toEqual(new Set(['create']));
  expect(Object.keys(services.audit).sort()).toEqual(['append', 'read']);
});

test('a month has its entries in the order of time, the newest first', async () => {
  const { services, state } = await started();
  const times = [0, 5, 3, 999, 1, 100_000, 31_000].map((after) => NOON.getTime() + after);
  for (const time of times) {
    state.now = new Date(time);
    const at = state.now.toISOString();
    const target = { kind: 'pool' as const, id: 'pool' };
    const who = { actor: hrAdmin().person, role: 'hr' as const };
    await services.audit.append(TENANT, {
      ...{ at, ...who, target, action: 'pool_left', outcome: 'done', details: {} },
    });
  }
  const read = await services.audit.read(TENANT, MONTH);
  expect(read.map(({ at }) => Date.parse(at))).toEqual(times.toSorted((a, b) => b - a));
});
