import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { LANGUAGES } from '@samenhang/shared/languages';
import { instrument, itemOf } from '../instrument.ts';

/** Of a bank the structure, and the texts in each language in which people have been asked. */
const PUBLISHED_FILES = [
  ['1.0.0.json', '26522a1401c18f6521a4945e1c4f5edb66ac64ffc222822761109175ee352d14'],
  ['1.0.0.en.json', '24b9b77e7cc2d166f0eba697a0a08573036f7465e905a9e3132cf45699ab9445'],
  ['1.0.0.nl.json', '11a23d9ee1719de93cca6847046defff2c9378c6d1c45f6cc19c702a93388609'],
] as const;

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a published bank never changes', () => {
  test.each(PUBLISHED_FILES)(
    '%s has the bytes it was published with; to change a word, add a new version beside it',
    (file, digest) => {
      const folder = join(process.cwd(), 'shared/src/instruments/performance-approach');
      expect(sha256(readFileSync(join(folder, file)))).toBe(digest);
    },
  );

  test('what is served in English and Dutch is what was served before they had files of their own', () => {
    const later = new Set<string>(LANGUAGES.filter((one) => one !== 'en' && one !== 'nl'));
    const served = JSON.stringify(instrument, (key, value) => (later.has(key) ? undefined : value));
    expect(sha256(served)).toBe('2dfc88bf723b2ca8a0cbc5f8d06890e519eb3fa0afab07d58b461b8a45fae5d5');
  });

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
  test('gives the very same one every time', () => {
    expect(findInstrument('1.0.0')).toBe(instrument);
    expect(instrument.version).toBe('1.0.0');
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
