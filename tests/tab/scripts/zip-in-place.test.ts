import { expect, test } from '@jest/globals';
import { strToU8, unzipSync } from 'fflate';
import { unzip, zip } from '../../../tab/scripts/zip-in-place.ts';

const FILES = { 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8('<c/>') };

test('zips and unzips at once, as those who call fflate call it', () => {
  const zipped: Uint8Array[] = [];
  zip(FILES, (_, archive) => zipped.push(archive));
  const [archive = new Uint8Array()] = zipped;
  expect(Object.keys(unzipSync(archive))).toEqual(Object.keys(FILES));
  const told: unknown[] = [];
  unzip(archive, (error, files) => told.push(error, Object.keys(files ?? {})));
  expect(told).toEqual([null, Object.keys(FILES)]);
});

test('says what is wrong with an archive as fflate does: by a code', () => {
  const told: unknown[] = [];
  unzip(new Uint8Array(10), (error) => told.push(error));
  expect(told).toMatchObject([{ code: expect.any(Number) }]);
});
