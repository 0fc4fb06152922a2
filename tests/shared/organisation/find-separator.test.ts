import { expect, test } from '@jest/globals';
import { findSeparator, separatorLine } from '@samenhang/shared/organisation/find-separator';

test.each([
  ['commas', 'name,team\nJan,North\n', ','],
  ['semicolons', 'name;team\nJan;North\n', ';'],
  ['tabs', 'name\tteam\nJan\tNorth\n', '\t'],
  ['pipes', 'name|team\nJan|North\n', '|'],
  ['semicolons beside commas in decimals', 'name;x;y\nJan;3,5;4,5\nAn;1,0;2,0\n', ';'],
  ['semicolons beside commas in lists', 'name;x\nA, B, C;3,5\nD, E, F;1,5\n', ';'],
  ['semicolons beside a comma in every row', 'name, first;a;b\nJ, J;1;2\nK, K;1;2\n', ';'],
  ['commas beside quoted semicolons', '"a;b","c;d"\n"1;2","3;4"\n', ','],
  ['commas beside line ends in cells', 'a,b\n"x;\ny;z",2\n', ','],
  ['semicolons where one row has lost one', 'a;b;c, d\n1;2;3, 4\n1;2\n5;6;7, 8\n', ';'],
  ['a header alone', 'a;b;c', ';'],
])('%s', (_, text, separator) => {
  expect(findSeparator(text)).toEqual({ separator, assumed: false });
});

test('is assumed where two fit', () => {
  expect(findSeparator('a,b;c\n1,2;3\n')).toEqual({ separator: ',', assumed: true });
});

test('is a comma where there is but one column', () => {
  expect(findSeparator('name\nJan\n')).toEqual({ separator: ',', assumed: false });
  expect(findSeparator('')).toEqual({ separator: ',', assumed: false });
});

test.each([
  ['sep=;\r\na;b', { separator: ';', length: 5 }],
  ['SEP=,\na,b', { separator: ',', length: 5 }],
  ['"sep=|"\ra|b', { separator: '|', length: 7 }],
  ['sep=\t\na\tb', { separator: '\t', length: 5 }],
  ['sep=;;;\na;b', { separator: ';', length: 7 }],
  ['sep=;', { separator: ';', length: 5 }],
])('the line %j names it', (text, named) => {
  expect(separatorLine(text)).toEqual(named);
});

test.each(['a;b\nsep=;\n', 'sep=:\n', 'sep=;a\n', 'separator;b\n', ''])(
  'no line of %j names it',
  (text) => expect(separatorLine(text)).toBeNull(),
);
