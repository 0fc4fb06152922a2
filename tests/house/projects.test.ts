import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as z from 'zod';

const ROOT = process.cwd();

/** The test files that jest would run, once per project that runs them. */
function testsOfProjects(): string[] {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { stdout } = spawnSync(process.execPath, [jest, '--listTests', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return z.array(z.string()).parse(JSON.parse(stdout));
}

test('every test file belongs to a project, so that none is left out unseen', () => {
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join(ROOT, 'tests', file));
  expect(testsOfProjects().sort()).toEqual(files.sort());
});
