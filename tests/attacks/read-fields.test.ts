import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { recordFields } from './fields/record-fields.ts';
import { ATTACKERS, READ_BY } from './fields/who-reads.ts';

describe('what is released', () => {
  test('is known to an attacker, or it is said why nobody has to, field by field', () => {
    expect(Object.keys(READ_BY).sort()).toEqual(recordFields());
  });

  test.each(Object.entries(ATTACKERS))('is read by the attacker %s, who is there', (name, file) => {
    expect(existsSync(join(process.cwd(), 'tests/attacks', file))).toBe(true);
    const readers = Object.values(READ_BY).flatMap((by): readonly string[] =>
      typeof by === 'string' ? [] : by,
    );
    expect(readers).toContain(name);
  });
});
