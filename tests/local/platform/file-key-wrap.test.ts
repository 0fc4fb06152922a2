import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { fileKeyWrap } from '@samenhang/local/platform/file-key-wrap';
import { temporaryDataFolder } from '../../builders/platforms.ts';

const { folder, remove } = temporaryDataFolder();
afterAll(remove);
const keyWrap = fileKeyWrap(folder.keys);
const dataKey = randomBytes(32);
const fileOf = (name: string) => join(folder.keys, `${name}.key`);

test('unwraps what it wrapped, also when opened anew', async () => {
  await keyWrap.create('a');
  const wrapped = await keyWrap.wrap('a', dataKey);
  expect(Buffer.from(wrapped).includes(dataKey)).toBe(false);
  expect(await fileKeyWrap(folder.keys).unwrap('a', wrapped)).toEqual({ ok: true, value: dataKey });
});

test('keeps one file per key, which its owner alone may read', async () => {
  await keyWrap.create('b');
  expect(statSync(fileOf('b')).mode & 0o777).toBe(0o600);
  expect(readFileSync(fileOf('b'))).toHaveLength(32);
  expect(readdirSync(folder.keys).filter((file) => !file.endsWith('.key'))).toEqual([]);
});

test('creating a key again, ten times at once, leaves the first', async () => {
  await Promise.all(Array.from({ length: 10 }, () => keyWrap.create('c')));
  const before = readFileSync(fileOf('c'));
  await keyWrap.create('c');
  expect(readFileSync(fileOf('c'))).toEqual(before);
});

test('a destroyed key is gone, and destroying it again is no fault', async () => {
  await keyWrap.create('d');
  const wrapped = await keyWrap.wrap('d', dataKey);
  await keyWrap.destroy('d');
  await keyWrap.destroy('d');
  expect(await keyWrap.unwrap('d', wrapped)).toEqual({ ok: false, error: { code: 'key_gone' } });
  await keyWrap.create('d');
  expect(await keyWrap.unwrap('d', wrapped)).toEqual({
    ok: false,
    error: { code: 'wrapped_key_damaged' },
  });
});

test('a key that is being destroyed is there or gone, and nothing in between', async () => {
  await keyWrap.create('g');
  const wrapped = await keyWrap.wrap('g', dataKey);
  let destroyed = false;
  const seen = new Set<string>();
  const look = async () => {
    while (!destroyed) {
      const found = await keyWrap.unwrap('g', wrapped);
      seen.add(found.ok ? 'there' : found.error.code);
    }
  };
  const looking = Array.from({ length: 8 }, look);
  await keyWrap.destroy('g');
  destroyed = true;
  await Promise.all(looking);
  expect([...seen].filter((code) => code !== 'there' && code !== 'key_gone')).toEqual([]);
  expect(readdirSync(folder.keys).filter((file) => file.startsWith('g'))).toEqual([]);
});

test('a key whose destruction was cut short is gone, and its bytes go with the next try', async () => {
  await keyWrap.create('h');
  const wrapped = await keyWrap.wrap('h', dataKey);
  renameSync(fileOf('h'), `${fileOf('h')}.going`);
  expect(await keyWrap.unwrap('h', wrapped)).toEqual({ ok: false, error: { code: 'key_gone' } });
  await keyWrap.destroy('h');
  expect(readdirSync(folder.keys).filter((file) => file.startsWith('h'))).toEqual([]);
});

test.each([
  ['one flipped bit', (bytes: Buffer) => Buffer.of((bytes[0] ?? 0) ^ 1, ...bytes.subarray(1))],
  ['cut', (bytes: Buffer) => bytes.subarray(0, 24)],
  ['nothing', () => Buffer.alloc(0)],
])('a wrapped key with %s is damaged, not a crash', async (_, damage) => {
  await keyWrap.create('e');
  const wrapped = Buffer.from(await keyWrap.wrap('e', dataKey));
  expect(await keyWrap.unwrap('e', damage(wrapped))).toEqual({
    ok: false,
    error: { code: 'wrapped_key_damaged' },
  });
});

test('a name that looks like a path stays in the folder', async () => {
  await keyWrap.create('../../outside');
  expect(readdirSync(folder.keys)).toContain('..%2F..%2Foutside.key');
});

test('a key file that was tampered with unwraps nothing', async () => {
  await keyWrap.create('f');
  const wrapped = await keyWrap.wrap('f', dataKey);
  writeFileSync(fileOf('f'), 'short');
  expect(await keyWrap.unwrap('f', wrapped)).toMatchObject({ ok: false });
});
