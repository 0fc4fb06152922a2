import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { temporaryDataFolder } from '../../builders/platforms.ts';

let store: ReturnType<typeof openHostStore>;
let remove: () => void;
beforeEach(() => {
  const data = temporaryDataFolder();
  remove = data.remove;
  store = openHostStore(data.folder.database);
});
afterEach(() => {
  jest.restoreAllMocks();
  store.close();
  remove();
});

test('a message is there at once, also where the clock is set back an hour meanwhile', () => {
  store.queue.put('work', ['a step']);
  const hourAgo = Date.now() - 3_600_000;
  jest.spyOn(Date, 'now').mockReturnValue(hourAgo);
  const [taken] = store.queue.take('work', 1, 0);
  expect(taken?.text).toBe('a step');
  expect(store.queue.take('work', 1, 60_000)).toHaveLength(1);
  expect(store.queue.take('work', 1, 60_000)).toHaveLength(0);
});
