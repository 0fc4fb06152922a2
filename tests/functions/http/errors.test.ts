import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CLOSE_FAULTS } from '@samenhang/shared/api/close-job';
import { FIELD_CODES, type FieldCode } from '@samenhang/shared/api/field-codes';
import { PROBLEM_STATUS } from '@samenhang/shared/api/problem';
import type { z } from 'zod';

/** Unknown keys have a code of our own, one for each key. */
type ShapeCode = Exclude<z.core.$ZodIssue['code'], 'unrecognized_keys'>;

const PAGE = readFileSync(join(process.cwd(), 'docs/errors.md'), 'utf8');

/** The rows of the table under that heading, by code. */
function catalogue(heading: string): [code: string, ...cells: string[]][] {
  const section = PAGE.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, code = '', cells = '']) => [
    code,
    ...cells.split(' | '),
  ]);
}
const codesOf = (heading: string) => catalogue(heading).map(([code]) => code);

describe('docs/errors.md', () => {
  test('has every problem with its status, and no other', () => {
    const shown = catalogue('Problems').map(([code, status]) => [code, Number(status)]);
    expect(shown).toEqual(Object.entries(PROBLEM_STATUS));
  });

  test('has every code of a field, and no other', () => {
    expect(codesOf('Fields')).toEqual([...new Set(FIELD_CODES)]);
  });

  test('has every fault of a step of closing, and no other', () => {
    expect(codesOf('Steps of closing')).toEqual([...CLOSE_FAULTS]);
  });

  test('says of each when, and what to do', () => {
    for (const [code, , ...cells] of catalogue('Problems'))
      expect([code, cells.length]).toEqual([code, 2]);
    for (const heading of ['Fields', 'Steps of closing']) {
      for (const [code, ...cells] of catalogue(heading)) {
        expect([code, cells.length]).toEqual([code, 2]);
      }
    }
  });
});

test('a shape can be refused in no way that has no code', () => {
  const toField = (code: ShapeCode): FieldCode => code;
  expect(FIELD_CODES).toContain(toField('invalid_type'));
});

describe('a code that nothing can carry any more is not kept', () => {
  const sources = ['functions/src', 'shared/src'].flatMap((folder) =>
    readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/api\/(field-codes|problem)\.ts$/.test(file))
      .map((file) => readFileSync(join(process.cwd(), folder, file), 'utf8')),
  );
  /** Named by zod when it meets them, or made of the name of a parameter. */
  const elsewhere = /^(invalid_(?!tr)|too_(small|big)|not_multiple_of|format_|scope_)/;
  const ours = new Set<string>([...Object.keys(PROBLEM_STATUS), ...FIELD_CODES]);

  test.each([...ours].filter((code) => !elsewhere.test(code)))('%s', (code) => {
    expect(sources.some((text) => text.includes(`'${code}'`))).toBe(true);
  });
});
