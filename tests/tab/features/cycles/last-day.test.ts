import { expect, test } from '@jest/globals';
import { endOf, usualLastDay } from '../../../../tab/src/features/cycles/model/last-day.ts';

test('a round is open for three weeks unless HR says otherwise', () => {
  expect(usualLastDay(new Date(2026, 10, 27, 23, 30))).toBe('2026-12-18');
  expect(usualLastDay(new Date(2026, 1, 10))).toBe('2026-03-03');
});

test('it ends at five in the afternoon where the reader is', () => {
  const end = new Date(endOf('2026-12-18') ?? '');
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([18, 17, 0]);
  expect(endOf('')).toBeNull();
  expect(endOf('18-12-2026')).toBeNull();
});
