import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { leftOfClosed } from '../../../../tab/src/features/respond/device/clear-closed.ts';
import {
  type DeviceDraft,
  openDeviceDraft,
} from '../../../../tab/src/features/respond/device/device-draft.ts';
import { NOTHING, withAnswer } from '../../../../tab/src/features/respond/model/content.ts';
import type { Waiting } from '../../../../tab/src/features/respond/model/waiting.ts';
import { fakeIndexedDb } from '../../fake-indexed-db.ts';
import { inTheEnd } from '../../in-the-end.ts';
import { cycleView } from '../../views.ts';

const KEY = randomBytes(32).toString('base64url');
const CYCLE = { id: 'spring', opensAt: '2026-03-01T08:00:00.000Z' };
const OWNER = { ...CYCLE, deviceKey: KEY };
const waiting: Waiting = {
  content: withAnswer(NOTHING, 'CON-STR-1', 3),
  base: NOTHING,
  etag: null,
  sent: null,
  editedAt: '2026-03-02T10:00:00Z',
};
/** One for all: what was opened once stays open. */
const store = fakeIndexedDb();

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
  store.rows.clear();
  store.become('sound');
});
afterEach(() => void jest.useRealTimers());

/** Deletes what is left of those cycles; says which. */
async function clearClosed(cycles: readonly CycleView[]): Promise<readonly CycleView[]> {
  const left = await leftOfClosed(cycles);
  await left.clear();
  return left.cycles;
}
const opened = (owner = OWNER): Promise<DeviceDraft> => inTheEnd(openDeviceDraft(owner));

test('what was kept is found again, whatever the clock of the device says', async () => {
  expect(await inTheEnd((await opened()).keep(waiting))).toBe(true);
  jest.setSystemTime(new Date('2040-01-01T00:00:00Z'));
  expect((await opened()).found).toEqual([waiting]);
  jest.setSystemTime(new Date('2001-01-01T00:00:00Z'));
  expect((await opened()).found).toEqual([waiting]);
});

test('what an earlier version kept until a date is not deleted for that date', async () => {
  await inTheEnd((await opened()).keep(waiting));
  for (const [name, row] of store.rows) {
    store.rows.set(name, { ...row, ...{ until: '2020-01-01T00:00:00.000Z', round: undefined } });
  }
  expect((await opened()).found).toEqual([waiting]);
});

describe('what was kept for a cycle that the server says is over', () => {
  const over = cycleView({ ...CYCLE, state: 'closing' });

  test('goes, and the cycle is told', async () => {
    await inTheEnd((await opened()).keep(waiting));
    expect(await inTheEnd(clearClosed([over]))).toEqual([over]);
    expect(store.rows.size).toBe(0);
    expect(await inTheEnd(clearClosed([over]))).toEqual([]);
  });

  test('goes too where an earlier version kept it', async () => {
    await inTheEnd((await opened()).keep(waiting));
    for (const [name, row] of store.rows) {
      store.rows.set(name, { ...row, ...{ until: over.closesAt, round: undefined } });
    }
    expect(await inTheEnd(clearClosed([over]))).toEqual([over]);
    expect(store.rows.size).toBe(0);
  });

  test.each([
    ['is still open', [cycleView({ ...CYCLE, state: 'open' })]],
    ['is not among those that are over', [cycleView({ id: 'autumn', state: 'released' })]],
    ['has the same name elsewhere', [cycleView({ ...over, opensAt: '2026-03-01T09:00:00.000Z' })]],
    ['is not named at all', []],
  ])('stays where the cycle %s', async (_, cycles) => {
    await inTheEnd((await opened()).keep(waiting));
    expect(await inTheEnd(clearClosed(cycles))).toEqual([]);
    expect(store.rows.size).toBe(1);
  });
});

describe('a store that', () => {
  test.each(['silent', 'full'] as const)(
    'is %s does not say that something is kept which is not',
    async (manner) => {
      const device = await opened();
      store.become(manner);
      expect(await inTheEnd(device.keep(waiting))).toBe(false);
    },
  );

  test('never answers does not look like one that keeps nothing, and loses nothing', async () => {
    await inTheEnd((await opened()).keep(waiting));
    store.become('silent');
    const blind = await opened();
    expect(blind).toMatchObject({ found: [], complete: false });
    store.become('sound');
    const more = { ...waiting, content: withAnswer(waiting.content, 'CON-STR-2', 4) };
    expect(await inTheEnd(blind.keep(more))).toBe(true);
    expect(await inTheEnd(blind.keep(null))).toBe(false);
    expect((await opened()).found).toEqual([waiting]);
  });
});
