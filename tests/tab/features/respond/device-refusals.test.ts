import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openDeviceDraft } from '../../../../tab/src/features/respond/device/device-draft.ts';
import { fakeIndexedDb } from '../../fake-indexed-db.ts';
import { inTheEnd } from '../../in-the-end.ts';

/** Apart from other tests of the store: here it is never opened before the last. */
const OWNER = {
  id: 'spring',
  opensAt: '2026-03-01T08:00:00.000Z',
  deviceKey: randomBytes(32).toString('base64url'),
};
const store = fakeIndexedDb();

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
afterEach(() => void jest.useRealTimers());

const opened = () => inTheEnd(openDeviceDraft(OWNER));

test.each(['refused', 'forbidden'] as const)(
  'where the browser keeps nothing for us (%s), nothing was kept',
  async (manner) => {
    store.become(manner);
    expect(await opened()).toMatchObject({ found: [], complete: true });
  },
);

test.each(['broken', 'blocked'] as const)(
  'a store that cannot be opened (%s) may keep something',
  async (manner) => {
    store.become(manner);
    expect(await opened()).toMatchObject({ found: [], complete: false });
  },
);
