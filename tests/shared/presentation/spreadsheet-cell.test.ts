import { expect, test } from '@jest/globals';
import { harmless, harmlessBetween } from '@samenhang/shared/presentation/spreadsheet-cell';

test.each([
  '=1+1',
  '+31 6',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '  =1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '\r=1',
  '\n@x',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '﹦1',
  '\0=1',
  '\0\x01\x1f -1',
  '\x7f+1',
  '\u0085@x',
  '\u00ad=1',
  '\u202e=1',
  '\u2066＝1',
  '\ufffe=1',
  '\ud800=1',
  '\ue000=1',
  ' \t\0 ＋1',
  '\tTeam A',
  '\rTeam A',
])('%j is not computed by a spreadsheet', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(['Team A', 'a=b', '50 - 60', '', '"quoted"', '’s avonds'])(
  '%j stays as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);

test('no character that a spreadsheet may leave out hides a formula', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const before = String.fromCharCode(unit);
    if (/[\s\p{C}]/u.test(before)) expect(harmless(`${before}=1`)).toBe(`'${before}=1`);
  }
});

test.each([
  ['Team;=1+1', "Team;'=1+1"],
  ['Team, \0+1', "Team,' \0+1"],
  ['a\t@x', "a\t'@x"],
  ['=a;=b', "'=a;'=b"],
  ['Noord, Oost; West - Zuid', 'Noord, Oost; West - Zuid'],
])('%j between separators is %j, wherever the reader’s Excel begins a cell', (text, written) => {
  expect(harmlessBetween(text)).toBe(written);
});
