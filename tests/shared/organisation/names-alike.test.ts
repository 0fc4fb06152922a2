import { describe, expect, test } from '@jest/globals';
import { comparisonKey, tidyName } from '@samenhang/shared/organisation/comparison-key';
import { createSpellings } from '@samenhang/shared/organisation/spellings';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import fc from 'fast-check';

const key = comparisonKey;

describe('two names are one to a reader', () => {
  test.each([
    ['in another case', 'Sales', 'SALES'],
    ['with blanks around', 'Sales', ' Sales\t'],
    ['with another kind of white space', 'Team Noord', 'Team\u00a0 Noord\u202f'],
    ['with a line break', 'Team Noord', 'Team\r\nNoord'],
    ['composed and decomposed', 'Financi\u00ebn', 'Financie\u0308n'],
    ['with letters that nobody sees', 'Sales', '\ufeffSa\u200bl\u00ades\u200f'],
    ['beside what is invisible at the end', 'Sales', 'Sales \u200b '],
    ['in the capitals of German', 'Gro\u00df', 'GROSS'],
    [
      'in the capitals of Greek',
      '\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2',
      '\u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3',
    ],
  ])('%s', (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });

  test.each([
    ['accents', 'Caf\u00e9', 'Caf\u00ea'],
    ['an accent', 'Cafe', 'Caf\u00e9'],
    ['digits', 'Team 1', 'Team 2'],
    ['a blank within', 'Noordwest', 'Noord west'],
    ['punctuation', 'R&D', 'RD'],
  ])('but not with other %s', (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test('and tidying a name never changes what it is compared by', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aAéß ı\u00a0\u200b\u0301\u0130', '👩‍💻') });
    fc.assert(
      fc.property(name, (written) => {
        expect(key(tidyName(written))).toBe(key(written));
        expect(key(key(written))).toBe(key(written));
        expect(tidyName(tidyName(written))).toBe(tidyName(written));
      }),
    );
  });

  test('a tidy name keeps its case and its accents', () => {
    expect(tidyName(' Team\u00a0 Zoe\u0308 ')).toBe('Team Zoë');
  });
});

test('ways of writing one name are found, with the first lines of each', () => {
  const names = createSpellings();
  const written = ['Sales', 'HR', 'Sales', 'sales', 'Sales', 'Sales\u00a0', 'Sales', 'IT', 'it'];
  written.forEach((name, place) => {
    names.add(name, place + 2);
  });
  expect(names.alike()).toEqual([
    [
      { written: 'Sales', lines: [2, 4, 6], times: 4 },
      { written: 'sales', lines: [5], times: 1 },
      { written: 'Sales\u00a0', lines: [7], times: 1 },
    ],
    [
      { written: 'IT', lines: [9], times: 1 },
      { written: 'it', lines: [10], times: 1 },
    ],
  ]);
  expect(createSpellings().alike()).toEqual([]);
});

describe('a piece of a file in a message', () => {
  test.each([
    ['Sales', 'Sales'],
    ['Zoë 👩 שלום สวัสดี', 'Zoë 👩 שלום สวัสดี'],
    ['Sales\u00a0', 'Sales[U+00A0]'],
    ['a\u200bb\u0000\u001b[31m\n', 'a[U+200B]b[U+0000][U+001B][31m[U+000A]'],
    ['Cafe\u0301', 'Cafe[U+0301]'],
    [`${'x'.repeat(40)}y`, `${'x'.repeat(40)}…`],
    ['😀'.repeat(41), `${'😀'.repeat(40)}…`],
    ['😀'.repeat(40), '😀'.repeat(40)],
  ])('%j shows as %s', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});
