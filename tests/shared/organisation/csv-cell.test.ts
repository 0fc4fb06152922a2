import { expect, test } from '@jest/globals';
import { csvCell } from '@samenhang/shared/organisation/csv-cell';

test.each([
  ['=1', "'=1"],
  ['+31', "'+31"],
  ['-', "'-"],
  ['@a', "'@a"],
  ['\tx', "'\tx"],
  ['a;b', '"a;b"'],
  ['a"b', '"a""b"'],
  ['a,b', 'a,b'],
])('%j is written %j: no formula, and whole', (cell, written) => {
  expect(csvCell(cell, ';')).toBe(written);
});
