import { expect, test } from '@jest/globals';
import { harmless } from '@samenhang/shared/presentation/spreadsheet-cell';

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
])('%j is not computed by a spreadsheet', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(['Team A', 'a=b', '50 - 60', '', '"quoted"', '’s avonds'])(
  '%j stays as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);
