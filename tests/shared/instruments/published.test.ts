import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { instrument, itemOf } from '../instrument.ts';

const PUBLISHED_FILES = [
  [
    '1.0.0',
    'performance-approach.json',
    'b74c923c443f215145b92aa75cd773c0e398a80600057054d8cc23bba6fb1697',
  ],
] as const;

describe('a published bank never changes', () => {
  test.each(PUBLISHED_FILES)(
    'version %s (%s) has the bytes it was published with; to change a word, add a new version beside it',
    (version, file, sha256) => {
      const bytes = readFileSync(join(process.cwd(), 'shared/src/instruments', file));
      expect(JSON.parse(bytes.toString('utf8')).version).toBe(version);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    },
  );

  test('while the program runs: it is frozen to its last text', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(instrument, 'instrument');
    expect(thawed).toEqual([]);
    expect(() => {
      itemOf(instrument, 'CON-STR-1').text.nl = 'anders';
    }).toThrow(TypeError);
    expect(() => instrument.items.pop()).toThrow(TypeError);
  });
});

describe('finding a bank by version', () => {
  test('gives the very same one every time, with what its file says', () => {
    expect(findInstrument('1.0.0')).toBe(instrument);
    expect(instrument.version).toBe('1.0.0');
    const file = join(process.cwd(), 'shared/src/instruments/performance-approach.json');
    expect(instrument).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test.each(['9.9.9', '', '1.0', '1.0.0 ', '__proto__', 'constructor'])(
    'gives nothing for %j',
    (version) => {
      expect(findInstrument(version)).toBeUndefined();
    },
  );

  test('finds the one a new cycle takes', () => {
    expect(CURRENT_INSTRUMENT_VERSION).toBe('1.0.0');
    expect(findInstrument(CURRENT_INSTRUMENT_VERSION)).toBe(instrument);
  });
});

test('statements stand in the order of asking, 1 to 48', () => {
  expect(instrument.items.map(({ order }) => order)).toEqual(
    Array.from({ length: 48 }, (_, place) => place + 1),
  );
});
