import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';

const ORACLE = 'tests/oracle/privacy-cases.json';
const folder = mkdtempSync(join(tmpdir(), 'samenhang-plan-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is in the terminal. */
function planRelease(...args: string[]) {
  const command = ['run', '-s', 'plan-release', '--', ...args];
  const { status, stdout, stderr } = spawnSync('npm', command, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

function fileOf(text: string): string {
  const path = join(folder, 'cases.json');
  writeFileSync(path, text);
  return path;
}

test('answers every case as exact linear algebra did', () => {
  const oracle = z
    .object({
      tree: z.array(z.object({ published: z.array(z.string()) })).length(30),
      crossing: z
        .array(z.object({ min_support_persons: z.int(), safe_k5: z.boolean() }))
        .length(30),
      tree_x_role: z.array(z.object({ min_support: z.int(), safe_k5: z.boolean() })).length(20),
    })
    .parse(JSON.parse(readFileSync(ORACLE, 'utf8')));
  const { status, stdout, stderr } = planRelease('--cases', ORACLE);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    tree: oracle.tree,
    crossing: oracle.crossing.map(({ min_support_persons: minSupport, safe_k5: safe }) => ({
      minSupport,
      safe,
    })),
    tree_x_role: oracle.tree_x_role.map(({ min_support: minSupport, safe_k5: safe }) => ({
      minSupport,
      safe,
    })),
  });
});

test('answers part of the cases, in any order of units', () => {
  const tree = {
    id: 'o',
    direct: 0,
    children: [
      { id: 'b', direct: 9 },
      { id: 'a', direct: 6 },
    ],
  };
  const file = fileOf(JSON.stringify({ tree: [{ k: 5, tree }], crossing: [{ counts: [[0]] }] }));
  expect(JSON.parse(planRelease('--cases', file).stdout)).toEqual({
    tree: [{ published: ['a', 'b', 'o'] }],
    crossing: [{ minSupport: null, safe: true }],
    tree_x_role: [],
  });
});

describe('exits with 2 and says what to mend:', () => {
  const twice = { id: 'o', direct: 1, children: [{ id: 'o', direct: 6 }] };
  test.each<[what: string, args: () => string[], said: string]>([
    ['nothing asked', () => [], 'Use: npm run -s plan-release -- --cases FILE.json\n'],
    [
      'an unknown option',
      () => ['--case', 'a'],
      'Use: npm run -s plan-release -- --cases FILE.json\n',
    ],
    ['no such file', () => ['--cases', 'no-such.json'], 'no-such.json: there is no such file\n'],
    [
      'no JSON',
      () => ['--cases', fileOf('{\n  "tree": [}\n')],
      `${join(folder, 'cases.json')}, line 2, column 12: is no JSON from here on (ValueExpected); mend it\n`,
    ],
    [
      'no cases',
      () => ['--cases', fileOf('{ "trees": [] }')],
      `${join(folder, 'cases.json')}, line 1, column 1: the file: holds no cases; give some under tree, crossing or tree_x_role\n`,
    ],
    [
      'a count below zero',
      () => ['--cases', fileOf('{ "crossing": [\n  { "counts": [[4, -1]] }\n] }')],
      `${join(folder, 'cases.json')}, line 2, column 20: crossing[0].counts[0][1]: Too small: expected number to be >=0\n`,
    ],
    [
      'a unit that stands twice',
      () => ['--cases', fileOf(JSON.stringify({ tree: [{ k: 5, tree: twice }] }))],
      `${join(folder, 'cases.json')}, line 1, column 24: tree[0].tree: the unit o stands more than once; give each an id of its own\n`,
    ],
  ])('%s', (_, args, said) => {
    expect(planRelease(...args())).toEqual({ status: 2, stdout: '', stderr: said });
  });
});
