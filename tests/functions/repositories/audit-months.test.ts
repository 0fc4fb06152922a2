import { expect, test } from '@jest/globals';
import { monthOf, monthsBefore } from '@samenhang/functions/repositories/audit-months';

test('a month ends where it does in UTC', () => {
  expect(monthOf(new Date('2026-11-30T23:59:59.999Z'))).toBe('2026-11');
  expect(monthOf(new Date('2026-12-01T00:30:00+01:00'))).toBe('2026-11');
  expect(monthOf(new Date('2026-12-01T00:00:00Z'))).toBe('2026-12');
});

test.each([
  ['2026-11-30', '2026-11-30', []],
  ['2026-11-30', '2026-12-01', ['2026-11']],
  ['2026-10-31', '2027-01-31', ['2026-10', '2026-11', '2026-12']],
  ['2026-12-01', '2026-11-30', []],
])('the months of %s and on, before that of %s, are these', (first, second, months) => {
  expect(monthsBefore(new Date(first), new Date(second))).toEqual(months);
});
