import { expect, test } from '@jest/globals';
import { packProperties, toEntity } from '@samenhang/local/platform/sqlite-rows';

const KEYS = { PartitionKey: 'p', RowKey: 'r', ETag: 'e' };

test('a row is read as it was packed', () => {
  const properties = {
    Text: 'é',
    Number: 1.5,
    Is: false,
    One: Buffer.from([1, 2]),
    None: Buffer.of(),
  };
  const { json, bytes } = packProperties(properties);
  const read = toEntity({ ...KEYS, Properties: json, Bytes: bytes });
  expect(read).toEqual({
    key: { partitionKey: 'p', rowKey: 'r' },
    etag: 'e',
    properties: { ...properties, One: new Uint8Array([1, 2]), None: new Uint8Array() },
  });
});

test.each([
  '{"A":null}',
  '{"A":[1]}',
  '{"A":{}}',
  '{"A":{"bytes":[0]}}',
  '{"A":{"bytes":[0.5,1]}}',
  '[]',
  '"text"',
  'null',
])('a row that was not packed so is refused: %s', (Properties) => {
  expect(() => toEntity({ ...KEYS, Properties, Bytes: Buffer.of() })).toThrow();
});
