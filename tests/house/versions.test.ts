import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
const { version, workspaces } = JSON.parse(read('package.json'));

test.each<[string]>(workspaces.map((name: string) => [name]))(
  '%s has the version of the product, in the lockfile too',
  (name) => {
    expect(JSON.parse(read(`${name}/package.json`)).version).toBe(version);
    expect(JSON.parse(read('package-lock.json')).packages[name].version).toBe(version);
  },
);

test('the lockfile has the version of the product', () => {
  expect(JSON.parse(read('package-lock.json')).version).toBe(version);
});

test('the changelog begins with the version of the product', () => {
  const [, first] = /^## \[(.+)\] - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md')) ?? [];
  expect(first).toBe(version);
});
