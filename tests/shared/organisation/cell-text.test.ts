import { expect, test } from '@jest/globals';
import {
  addressOfCell,
  cellText,
  guidOfCell,
  isAddress,
  isRounded,
} from '@samenhang/shared/organisation/cell-text';
import { guid } from './organised.ts';

test.each([
  ['blanks of any kind', ' Team\u00a0Noord\t', 'Team Noord'],
  ['letters in two pieces', 'Zoe\u0308', 'Zoë'],
  ['a letter that turns what stands beside it', 'abc\u202edef\u2066', 'abcdef'],
  ['letters that nobody sees', '\ufeffSa\u200bles', 'Sales'],
  ['emoji stay whole', '👩‍💻 Dev', '👩‍💻 Dev'],
  ['Hebrew and Arabic stay', 'שלום مرحبا', 'שלום مرحبا'],
  ['markup is text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a formula is text', '=1+1', '=1+1'],
  ['the guard of our own file comes off', "'=1+1", '=1+1'],
  ['the guard comes off before a tab as well', "'\tIT", 'IT'],
  ['a line break within a cell', 'Team\r\nNoord', 'Team Noord'],
])('%s', (_, cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test.each([
  'Jan.Jansen@Example.org',
  ' jan.jansen@example.org\u00a0',
  'mailto:jan.jansen@example.org',
  'Jan Jansen <jan.jansen@example.org>',
  'jan.\u200bjansen@example.org;',
  '"jan.jansen@example.org"',
])('%j is the address of Jan', (cell) => {
  expect(addressOfCell(cell)).toBe('jan.jansen@example.org');
});

test('an address has one @ and a domain', () => {
  expect(isAddress('zoë@voorbeeld.nl')).toBe(true);
  for (const text of ['jan', 'jan@', '@example.org', 'jan@example', 'a@b@c.nl', 'j an@x.nl']) {
    expect(isAddress(text)).toBe(false);
  }
});

test('an object id may stand in braces and capitals', () => {
  expect(guidOfCell(` {${guid(1).toUpperCase()}} `)).toBe(guid(1));
});

test('a number that a spreadsheet rounded is known by its form', () => {
  for (const text of ['1,23E+11', '1.23E+11', '2E+10', '1,2e11'])
    expect(isRounded(text)).toBe(true);
  for (const text of ['123', 'E11', 'A1E+2', '12E+3', '1.5']) expect(isRounded(text)).toBe(false);
});
