import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Operation, TableStore } from '@samenhang/functions/ports/table-store';
import { type Azurite, startAzurite } from '../builders/azurite.ts';
import { type LossyProxy, startLossyProxy } from '../builders/lossy-proxy.ts';

// The client sends a request once and, when the connection breaks, twice more.
const EVERY_TRY = 3;

let azurite: Azurite;
let proxy: LossyProxy;
let store: TableStore;
let partition = 0;
const key = (rowKey: string) => ({ partitionKey: `faults ${partition}`, rowKey });
const create: () => Operation = () => ({ kind: 'create', key: key('row'), properties: { A: 1 } });

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startLossyProxy(azurite.url);
  store = azurite.store(proxy.url);
});
afterAll(async () => {
  await proxy?.stop();
  await azurite?.stop();
});
beforeEach(() => {
  partition += 1;
  proxy.loseReplies(0);
  proxy.emptyPagesFirst(false);
});

describe('a reply lost after the commit', () => {
  test('of a create: the transport sends it again and is told that the row exists', async () => {
    proxy.loseReplies(1);
    const result = await store.transact('Units', [create()]);
    expect(result).toEqual({ ok: false, error: { index: 0, reason: 'exists' } });
    expect(await store.get('Units', key('row'))).toMatchObject({ properties: { A: 1 } });
  });

  test('of a replace: it is told that the row changed, as it did, by itself', async () => {
    await store.transact('Units', [create()]);
    const etag = (await store.get('Units', key('row')))?.etag ?? '';
    proxy.loseReplies(1);
    const result = await store.transact('Units', [
      { kind: 'replace', key: key('row'), etag, properties: { A: 2 } },
    ]);
    expect(result).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
    expect(await store.get('Units', key('row'))).toMatchObject({ properties: { A: 2 } });
  });

  test('of a delete: it is told that the row is missing', async () => {
    await store.transact('Units', [create()]);
    const etag = (await store.get('Units', key('row')))?.etag ?? '';
    proxy.loseReplies(1);
    const result = await store.transact('Units', [{ kind: 'delete', key: key('row'), etag }]);
    expect(result).toEqual({ ok: false, error: { index: 0, reason: 'missing' } });
  });

  test('every time: the caller learns that the outcome is unknown, and may ask again', async () => {
    proxy.loseReplies(EVERY_TRY);
    await expect(store.transact('Units', [create()])).rejects.toMatchObject({
      code: 'storage_unavailable',
    });
    expect(await store.transact('Units', [create()])).toEqual({
      ok: false,
      error: { index: 0, reason: 'exists' },
    });
    expect(await store.get('Units', key('row'))).toMatchObject({ properties: { A: 1 } });
  });
});

test('a range goes on past an empty page that says where to continue', async () => {
  await store.transact('Units', [create()]);
  proxy.emptyPagesFirst(true);
  const found: string[] = [];
  for await (const entity of store.range('Units', key('').partitionKey)) {
    found.push(entity.key.rowKey);
  }
  expect(found).toEqual(['row']);
});

test('a store that does not answer is unavailable, not empty', async () => {
  const stopped = await startLossyProxy(azurite.url);
  await stopped.stop();
  const gone = azurite.store(stopped.url);
  await expect(gone.get('Units', key('row'))).rejects.toMatchObject({
    code: 'storage_unavailable',
  });
  await expect(gone.transact('Units', [create()])).rejects.toMatchObject({
    code: 'storage_unavailable',
  });
});
