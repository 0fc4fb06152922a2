import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { holds, type WorkedExample, workedExamples } from './worked-example.ts';

const FOLDER = join(process.cwd(), 'shared/src/statistics');
const MODULES = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
const exported = new Map<string, Readonly<Record<string, unknown>>>();
let everything: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  for (const name of MODULES) {
    exported.set(name, { ...(await import(`@samenhang/shared/statistics/${name}`)) });
  }
  everything = Object.assign({}, ...exported.values());
});

const functionsOf = (module: string) =>
  Object.entries(exported.get(module) ?? {})
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
const examplesOf = (module: string) =>
  workedExamples(readFileSync(join(FOLDER, `${module}.ts`), 'utf8'));

describe('every function of the statistics has a worked example that holds', () => {
  test.each(MODULES)('%s', (module) => {
    const examples = examplesOf(module);
    expect(functionsOf(module).filter((name) => !examples.has(name))).toEqual([]);
    const wrong = [...examples.values()].filter((example) => !holds(example, everything));
    expect(wrong).toEqual([]);
  });

  test('and they are many', () => {
    expect(MODULES.flatMap(functionsOf).length).toBeGreaterThan(35);
  });
});

describe('an example', () => {
  const scope = { twice: (x: number) => ({ sum: 2 * x, parts: [x, x] }) };
  const example = (result: string): WorkedExample => ({
    call: 'twice(1.23)',
    result,
    source: 'by hand',
  });

  test.each([
    ['{ sum: 2.46 }', true],
    ['{ sum: 2.5 }', true],
    ['{ sum: 2.4 }', false],
    ['{ sum: 2 }', false],
    ['{ parts: [1.23, 1.23] }', true],
    ['{ parts: [1.23] }', false],
    ['{ other: 2.46 }', false],
    ['RangeError', false],
  ])('of a call that gives 2.46 in two parts and says %s holds: %s', (result, whether) => {
    expect(holds(example(result), scope)).toBe(whether);
  });

  test('is read from a docstring, on one line or several, and only with its source', () => {
    const doc = (text: string) => `/**\n * Twice.\n * @example ${text}\n */\nexport function f(`;
    const found = { call: 'f(1)', result: '2', source: 'by hand' };
    expect(workedExamples(doc('f(1) → 2 (by hand)')).get('f')).toEqual(found);
    expect(workedExamples(doc('f(1)\n *   → 2\n *   (by hand)')).get('f')).toEqual(found);
    expect(workedExamples(doc('f(1) → 2')).size).toBe(0);
    expect(workedExamples('/** Twice. */\nexport function f(').size).toBe(0);
  });
});
