import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '@samenhang/functions/ports/limits';
import {
  type Entity,
  type Key,
  type Operation,
  type TableStore,
  WHATEVER,
} from '@samenhang/functions/ports/table-store';
import { err, ok } from '@samenhang/shared/result';

/** What every adapter of the table store must do; `open` gives a store that is empty at first. */
export function describeTableStore(
  open: () => Promise<{ store: TableStore; close(): Promise<void> }>,
): void {
  let opened: Awaited<ReturnType<typeof open>>;
  let store: TableStore;
  let partition = 0;
  const key = (rowKey: string): Key => ({ partitionKey: `partition ${partition}`, rowKey });
  const create = (rowKey: string, properties: Entity['properties'] = {}): Operation => ({
    kind: 'create',
    key: key(rowKey),
    properties,
  });
  const transact = (...operations: Operation[]) => store.transact('Units', operations);
  const get = (rowKey: string) => store.get('Units', key(rowKey));
  const etagOf = async (rowKey: string) => (await get(rowKey))?.etag ?? 'no such row';
  const rowKeys = async (rows?: { from?: string; before?: string }) => {
    const keys: string[] = [];
    const entities = store.range('Units', key('').partitionKey, rows);
    for await (const entity of entities) keys.push(entity.key.rowKey);
    return keys;
  };

  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  }, 60_000);
  afterAll(() => opened?.close());
  beforeEach(() => {
    partition += 1;
  });

  describe('a row', () => {
    test('comes back as it was written, in every type of value', async () => {
      const properties = {
        Text: 'één ‘regel’\n\t"twee" 😀',
        Empty: '',
        Whole: 2 ** 53 - 1,
        Fraction: 0.1,
        Negative: -3,
        Yes: true,
        No: false,
        Bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
        OtherBytes: new Uint8Array(0),
      };
      await transact(create('row', properties));
      const found = await get('row');
      expect(found?.key).toEqual(key('row'));
      expect(found?.properties).toEqual(properties);
    });

    test('that was never written is undefined', async () => {
      expect(await get('nothing')).toBeUndefined();
    });

    test('is found in its own table and partition only', async () => {
      await transact(create('row'));
      expect(await store.get('People', key('row'))).toBeUndefined();
      expect(await store.get('Units', { partitionKey: 'other', rowKey: 'row' })).toBeUndefined();
    });

    test('gets an ETag that every write changes and reading does not', async () => {
      const created = await transact(create('row', { Step: 1 }));
      expect(created).toEqual({ ok: true, value: [await etagOf('row')] });
      const first = await etagOf('row');
      const merged = await transact({ kind: 'merge', key: key('row'), properties: { Step: 1 } });
      const second = await etagOf('row');
      expect(merged).toEqual({ ok: true, value: [second] });
      expect(second).not.toBe(first);
      await transact({ kind: 'replace', key: key('row'), etag: second, properties: { Step: 1 } });
      expect([first, second]).not.toContain(await etagOf('row'));
    });
  });

  describe('no blind overwrite', () => {
    test('creating twice says that the row exists and leaves the first', async () => {
      await transact(create('row', { Step: 1 }));
      const again = await transact(create('row', { Step: 2 }));
      expect(again).toEqual({ ok: false, error: { index: 0, reason: 'exists' } });
      expect((await get('row'))?.properties).toEqual({ Step: 1 });
    });

    test('replacing with a stale ETag says that the row changed', async () => {
      await transact(create('row', { Step: 1 }));
      const etag = await etagOf('row');
      await transact({ kind: 'replace', key: key('row'), etag, properties: { Step: 2 } });
      const stale = await transact({
        kind: 'replace',
        key: key('row'),
        etag,
        properties: { Step: 3 },
      });
      expect(stale).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
      expect((await get('row'))?.properties).toEqual({ Step: 2 });
    });

    test('a delete of whatever is there takes any version, but not nothing', async () => {
      await transact(create('row'));
      await transact({ kind: 'merge', key: key('row'), properties: { A: 1 } });
      expect(await transact({ kind: 'delete', key: key('row'), etag: WHATEVER })).toEqual(ok(['']));
      expect(await transact({ kind: 'delete', key: key('row'), etag: WHATEVER })).toEqual(
        err({ index: 0, reason: 'missing' }),
      );
      await store.forgetDeleted();
    });

    test('an ETag of a row that was deleted and made again is stale', async () => {
      await transact(create('row', { Step: 1 }));
      const etag = await etagOf('row');
      await transact({ kind: 'delete', key: key('row'), etag });
      await transact(create('row', { Step: 1 }));
      const stale = await transact({ kind: 'delete', key: key('row'), etag });
      expect(stale).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
    });

    test('replacing leaves no property of the old row', async () => {
      await transact(create('row', { Old: 'x', Bytes: new Uint8Array([1]) }));
      const etag = await etagOf('row');
      await transact({ kind: 'replace', key: key('row'), etag, properties: { New: 'y' } });
      expect((await get('row'))?.properties).toEqual({ New: 'y' });
    });

    test('merging keeps the other properties and demands only that the row is there', async () => {
      await transact(create('row', { Kept: 'x', Changed: 1, Bytes: new Uint8Array([7, 8]) }));
      await transact({ kind: 'merge', key: key('row'), properties: { Changed: 2 } });
      expect((await get('row'))?.properties).toEqual({
        Kept: 'x',
        Changed: 2,
        Bytes: new Uint8Array([7, 8]),
      });
    });

    test.each([
      ['merge', { kind: 'merge', properties: {} }],
      ['replace', { kind: 'replace', properties: {}, etag: `W/"datetime'2026-01-01'"` }],
      ['delete', { kind: 'delete', etag: `W/"datetime'2026-01-01'"` }],
    ] as const)('%s of a missing row says so and makes none', async (_, operation) => {
      const result = await transact({ ...operation, key: key('row') });
      expect(result).toEqual({ ok: false, error: { index: 0, reason: 'missing' } });
      expect(await get('row')).toBeUndefined();
    });
  });

  describe('a transaction', () => {
    test('does all of its operations, of every kind at once', async () => {
      await transact(create('merged', { A: 1 }), create('replaced'), create('deleted'));
      const result = await transact(
        { kind: 'delete', key: key('deleted'), etag: await etagOf('deleted') },
        create('created'),
        { kind: 'merge', key: key('merged'), properties: { B: 2 } },
        {
          kind: 'replace',
          key: key('replaced'),
          etag: await etagOf('replaced'),
          properties: { C: 3 },
        },
      );
      expect(result).toEqual({
        ok: true,
        value: ['', await etagOf('created'), await etagOf('merged'), await etagOf('replaced')],
      });
      expect(await rowKeys()).toEqual(['created', 'merged', 'replaced']);
      expect((await get('merged'))?.properties).toEqual({ A: 1, B: 2 });
    });

    test.each([0, 1, 2, 3])(
      'does nothing at all when operation %i fails, and names it',
      async (at) => {
        await transact(create('present'), create('stale'), create('deleted'), create('merged'));
        // Rows of one transaction may bear the same ETag; one that was replaced is stale for certain.
        const stale = await etagOf('stale');
        await transact({ kind: 'merge', key: key('stale'), properties: { A: 1 } });
        const good: Operation[] = [
          { kind: 'delete', key: key('deleted'), etag: await etagOf('deleted') },
          create('created'),
          { kind: 'merge', key: key('merged'), properties: { Touched: true } },
        ];
        const bad: Operation[] = [
          { kind: 'delete', key: key('stale'), etag: stale },
          create('present'),
          { kind: 'merge', key: key('missing'), properties: {} },
          { kind: 'replace', key: key('stale'), etag: stale, properties: {} },
        ];
        const reasons = ['changed', 'exists', 'missing', 'changed'];
        const result = await transact(
          ...good.slice(0, at),
          ...bad.slice(at, at + 1),
          ...good.slice(at),
        );
        expect(result).toEqual({ ok: false, error: { index: at, reason: reasons[at] } });
        expect(await rowKeys()).toEqual(['deleted', 'merged', 'present', 'stale']);
        expect((await get('merged'))?.properties).toEqual({});
      },
    );

    test('names the right one of two deletes', async () => {
      await transact(create('a'), create('b'), create('c'));
      const stale = await etagOf('b');
      await transact({ kind: 'merge', key: key('b'), properties: { A: 1 } });
      const result = await transact(
        { kind: 'delete', key: key('a'), etag: await etagOf('a') },
        { kind: 'merge', key: key('c'), properties: {} },
        { kind: 'delete', key: key('b'), etag: stale },
      );
      expect(result).toEqual({ ok: false, error: { index: 2, reason: 'changed' } });
      expect(await rowKeys()).toEqual(['a', 'b', 'c']);
    });

    test('takes 100 operations and refuses none and 101', async () => {
      const many = Array.from({ length: 101 }, (_, row) => create(`row ${row}`));
      await expect(transact(...many)).rejects.toMatchObject({ code: 'operation_count' });
      await expect(transact()).rejects.toMatchObject({ code: 'operation_count' });
      expect(await rowKeys()).toEqual([]);
      expect(await transact(...many.slice(0, 100))).toMatchObject({ ok: true });
      expect(await rowKeys()).toHaveLength(100);
    });

    test('refuses two partitions, and the same row twice', async () => {
      const elsewhere = { ...create('b'), key: { partitionKey: 'elsewhere', rowKey: 'b' } };
      await expect(transact(create('a'), elsewhere)).rejects.toMatchObject({
        code: 'several_partitions',
      });
      await expect(transact(create('a'), create('a'))).rejects.toMatchObject({
        code: 'same_row_twice',
      });
      expect(await rowKeys()).toEqual([]);
    });

    test('of 50 writers on one row, each told that it won did win', async () => {
      await transact(create('row', { Count: 0 }));
      await Promise.all(Array.from({ length: 50 }, () => addOne(store, key('row'))));
      expect((await get('row'))?.properties).toEqual({ Count: 50 });
    }, 60_000);
  });

  describe('the limits of the real service', () => {
    const text = (bytes: number) => 'x'.repeat(bytes / 2);
    const named = (count: number, bytes: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`P${n}`, new Uint8Array(bytes)]));

    test.each([
      ['252 properties', named(252, 1)],
      ['a text of 64 KiB', { Text: text(LIMITS.property) }],
      ['bytes of 64 KiB', { Bytes: new Uint8Array(LIMITS.property) }],
      ['a name of 255 characters', { ['n'.repeat(255)]: 1 }],
      ['an entity just under 1 MiB', named(15, LIMITS.property)],
    ])('%s is stored', async (_, properties) => {
      expect(await transact(create('row', properties))).toMatchObject({ ok: true });
      expect((await get('row'))?.properties).toEqual(properties);
    });

    test.each([
      ['253 properties', named(253, 1), 'property_count'],
      ['a text over 64 KiB', { Text: text(LIMITS.property + 2) }, 'property_size'],
      ['bytes over 64 KiB', { Bytes: new Uint8Array(LIMITS.property + 1) }, 'property_size'],
      ['an entity over 1 MiB', named(16, LIMITS.property), 'entity_size'],
      ['a name of 256 characters', { ['n'.repeat(256)]: 1 }, 'property_name'],
      ['a name with a space', { 'a b': 1 }, 'property_name'],
      ['an empty name', { '': 1 }, 'property_name'],
      ['the name Timestamp', { Timestamp: 'x' }, 'property_name'],
      ['the name etag', { etag: 'x' }, 'property_name'],
      ['the name rowKey', { rowKey: 'x' }, 'property_name'],
      ['the name __proto__', JSON.parse('{"__proto__":1}'), 'property_name'],
      ['not a number', { Number: Number.NaN }, 'property_value'],
      ['infinity', { Number: Number.POSITIVE_INFINITY }, 'property_value'],
      ['a lone surrogate', { Text: '\ud800' }, 'property_value'],
    ])('%s is refused before it is sent', async (_, properties, code) => {
      await expect(transact(create('row', properties))).rejects.toMatchObject({ code });
      expect(await rowKeys()).toEqual([]);
    });

    test('a transaction over 4 MiB on the wire is refused, one just under it is not', async () => {
      const big = Array.from({ length: 5 }, (_, row) => create(`row ${row}`, named(14, 65_000)));
      await expect(transact(...big)).rejects.toMatchObject({ code: 'transaction_size' });
      expect(await transact(...big.slice(0, 3))).toMatchObject({ ok: true });
    });
  });

  describe('keys', () => {
    const CONTROLS = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, n) => 0x7f + n)];
    const ILLEGAL = ['/', '\\', '#', '?', ...CONTROLS.map((code) => String.fromCharCode(code))];

    test('every illegal character is refused, in both keys and in the bounds of a range', async () => {
      for (const character of ILLEGAL) {
        const bad = `a${character}b`;
        await expect(get(bad)).rejects.toMatchObject({ code: 'key_illegal' });
        await expect(transact(create(bad))).rejects.toMatchObject({ code: 'key_illegal' });
        const partitionKey = bad;
        await expect(store.get('Units', { partitionKey, rowKey: 'a' })).rejects.toMatchObject({
          code: 'key_illegal',
        });
        await expect(rowKeys({ from: bad })).rejects.toMatchObject({ code: 'key_illegal' });
      }
    });

    test.each([
      ['an empty key', '', 'key_length'],
      ['a key over 1 KiB', 'k'.repeat(513), 'key_length'],
      ['half a surrogate pair', 'a\udc00', 'key_illegal'],
    ])('%s is refused', async (_, rowKey, code) => {
      await expect(transact(create(rowKey))).rejects.toMatchObject({ code });
    });

    test.each([
      ['of 1 KiB', 'k'.repeat(512)],
      ['with accents', 'Ærø-façade-žluťoučký'],
      ['with other scripts', '日本語 العربية हिन्दी'],
      ['outside the basic plane', '😀𝒜'],
      ['in two Unicode forms', 'é e\u0301'],
      ['with quotes', `O'Brien ''"`],
      ['with the text of a filter', "x' or RowKey ge '"],
      ['with the text of a statement', "'; DROP TABLE Units; --"],
      ['with the signs of an address', '%27 %2F & = + , ; : @ $ ! ~ * ( ) [ ] | < > ^ ` { }'],
      ['that is a dot', '.'],
      ['that ends in a space', 'a '],
    ])('a key %s names its own row and no other', async (_, rowKey) => {
      await transact(create(rowKey, { Text: rowKey }), create('other'));
      expect(await get(rowKey)).toMatchObject({ key: key(rowKey), properties: { Text: rowKey } });
      expect(await rowKeys({ from: rowKey, before: `${rowKey}!`.slice(0, 512) })).toEqual(
        rowKey.length === 512 ? [] : [rowKey],
      );
      const etag = await etagOf(rowKey);
      await transact({ kind: 'replace', key: key(rowKey), etag, properties: {} });
      await transact({ kind: 'delete', key: key(rowKey), etag: await etagOf(rowKey) });
      expect(await rowKeys()).toEqual(['other']);
    });

    test('values with the text of a batch or a statement stay values', async () => {
      const Text = "\r\n--changeset\r\nDELETE http://x/Units HTTP/1.1\r\nIf-Match: *\r\n\r\n'); --";
      await transact(create('victim'), create('deleted'));
      await transact(create('row', { Text }), {
        kind: 'delete',
        key: key('deleted'),
        etag: await etagOf('deleted'),
      });
      expect((await get('row'))?.properties).toEqual({ Text });
      expect(await rowKeys()).toEqual(['row', 'victim']);
    });
  });

  describe('a range', () => {
    test('is ordered by UTF-16 units, upper case first, signs where they stand', async () => {
      const keys = [
        '!fence',
        '-',
        '0',
        '10',
        '9',
        'A',
        'Z',
        '_',
        'a',
        'z',
        'é',
        '日',
        '😀',
        '\ue000',
        '\ufffd',
      ];
      await transact(...keys.toReversed().map((rowKey) => create(rowKey)));
      expect(await rowKeys()).toEqual(keys);
    });

    test('has its lower bound and not its upper one', async () => {
      await transact(...['a', 'b', 'c', 'd'].map((rowKey) => create(rowKey)));
      expect(await rowKeys({ from: 'b' })).toEqual(['b', 'c', 'd']);
      expect(await rowKeys({ before: 'c' })).toEqual(['a', 'b']);
      expect(await rowKeys({ from: 'b', before: 'd' })).toEqual(['b', 'c']);
      expect(await rowKeys({ from: 'd', before: 'b' })).toEqual([]);
    });

    test('of an empty partition is empty', async () => {
      expect(await rowKeys()).toEqual([]);
    });

    test('goes on past 1 000 rows', async () => {
      const name = (row: number) => `row ${String(row).padStart(5, '0')}`;
      for (let first = 0; first < 2_100; first += 100) {
        const page = Array.from({ length: 100 }, (_, row) => create(name(first + row)));
        await transact(...page);
      }
      expect(await rowKeys()).toEqual(Array.from({ length: 2_100 }, (_, row) => name(row)));
    }, 60_000);
  });
}

/** Adds one to `Count` by read and replace, as often as somebody else was faster. */
async function addOne(store: TableStore, key: Key): Promise<void> {
  for (;;) {
    const found = await store.get('Units', key);
    if (found === undefined) throw new Error('the row is gone');
    const properties = { Count: Number(found.properties.Count) + 1 };
    const replace: Operation = { kind: 'replace', key, etag: found.etag, properties };
    if ((await store.transact('Units', [replace])).ok) return;
  }
}
