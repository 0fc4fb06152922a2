import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Key, TableStore } from '@samenhang/functions/ports/table-store';
import { makePartition } from '@samenhang/functions/repositories/batches';
import { withFormats } from '@samenhang/functions/repositories/with-formats';
import { sqlitePlatform, type TestPlatform } from '../../builders/platforms.ts';

const key: Key = { partitionKey: 'a', rowKey: 'b' };
const properties = { Envelope: new Uint8Array([1]) };
const newer = { ...properties, Format: 2 };

let platform: TestPlatform;
let store: TableStore;
beforeEach(async () => {
  platform = await sqlitePlatform();
  store = withFormats(platform.store);
});
afterEach(() => platform.close());

test.each(['Responses', 'Partials'] as const)(
  'the format stands beside the sealed bytes of %s, for no reader to see',
  async (table) => {
    await store.transact(table, [{ kind: 'create', key, properties }]);
    const stored = await platform.store.get(table, key);
    expect(stored?.properties).toEqual({ ...properties, Format: 1 });
    expect(await store.get(table, key)).toEqual({ ...stored, properties });
    const etag = stored?.etag ?? '';
    await store.transact(table, [{ kind: 'replace', key, etag, properties }]);
    expect((await platform.store.get(table, key))?.properties.Format).toBe(1);
  },
);

test('a row without a format is read, and not written over for its sake', async () => {
  await platform.store.transact('Responses', [{ kind: 'create', key, properties }]);
  const before = await store.get('Responses', key);
  expect(before?.properties).toEqual(properties);
  await makePartition(store, 'Responses', 'a', [{ key, properties }]);
  expect((await store.get('Responses', key))?.etag).toBe(before?.etag);
});

test('a merge leaves the format of the row as it is', async () => {
  await platform.store.transact('Responses', [{ kind: 'create', key, properties: newer }]);
  await store.transact('Responses', [{ kind: 'merge', key, properties: { Purpose: 'x' } }]);
  expect((await platform.store.get('Responses', key))?.properties.Format).toBe(2);
});

test('a row of a newer format is refused, alone and among others', async () => {
  await platform.store.transact('Responses', [{ kind: 'create', key, properties: newer }]);
  const refused = { code: 'format_newer', message: expect.stringContaining('Responses') };
  await expect(store.get('Responses', key)).rejects.toMatchObject(refused);
  const rows = store.range('Responses', 'a')[Symbol.asyncIterator]();
  await expect(rows.next()).rejects.toMatchObject(refused);
});

test.each(['Releases', 'Norms', 'PoolReleases'] as const)(
  'rows of %s stay as the version before takes them',
  async (table) => {
    const body = { Body00: new Uint8Array(1) };
    await store.transact(table, [{ kind: 'create', key, properties: body }]);
    expect((await platform.store.get(table, key))?.properties).toEqual(body);
  },
);
