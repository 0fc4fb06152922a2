import { expect, test } from '@jest/globals';
import { StorageUnavailableError } from '@samenhang/functions/ports/table-store';
import { sqliteTableStore } from '@samenhang/local/platform/sqlite-table-store';
import { unwrap } from '../../builders/organisation.ts';
import { temporaryDataFolder } from '../../builders/platforms.ts';

test('a store that was closed commits what was waiting, and from then on does not answer', async () => {
  const { folder, remove } = temporaryDataFolder();
  const store = sqliteTableStore(folder.database);
  const key = (rowKey: string) => ({ partitionKey: 'p', rowKey });
  const create = (rowKey: string) =>
    store.transact('Units', [{ kind: 'create', key: key(rowKey), properties: {} }]);
  unwrap(await create('a'));
  const reading = store.range('Units', 'p')[Symbol.asyncIterator]();
  const waiting = create('b');
  await store.close();
  unwrap(await waiting);

  const calls = [
    () => store.get('Units', key('a')),
    () => reading.next(),
    () => create('c'),
    () => store.forgetDeleted(),
  ];
  for (const call of calls) await expect(call()).rejects.toBeInstanceOf(StorageUnavailableError);
  const again = sqliteTableStore(folder.database);
  expect(await again.get('Units', key('b'))).toBeDefined();
  expect(await again.get('Units', key('c'))).toBeUndefined();
  await again.close();
  remove();
});
