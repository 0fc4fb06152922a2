import { expect, test } from '@jest/globals';
import { newestFirst, openedBefore } from '@samenhang/shared/cycles/recency';

test('cycles are ordered by when they opened, newest first, as dates or as text', () => {
  const spring = { id: 'spring', opensAt: '2026-03-02T09:00:00.000Z' };
  // The same moment as written with another offset is no other moment.
  const winter = { id: 'winter', opensAt: '2026-01-05T10:00:00.000+01:00' };
  const autumn = { id: 'autumn', opensAt: new Date('2025-10-01T09:00:00Z') };
  const ordered = [winter, autumn, spring].sort(newestFirst);
  expect(ordered.map(({ id }) => id)).toEqual(['spring', 'winter', 'autumn']);
});

test('two that opened at one moment keep one order, whichever came first', () => {
  const a = { id: 'a', opensAt: '2026-03-02T09:00:00Z' };
  const b = { id: 'b', opensAt: '2026-03-02T10:00:00+01:00' };
  expect([a, b].sort(newestFirst)).toEqual([b, a].sort(newestFirst));
});

test('a cycle did not open before itself', () => {
  const cycle = { opensAt: '2026-03-02T09:00:00Z' };
  expect(openedBefore(cycle, cycle)).toBe(false);
  expect(openedBefore({ opensAt: '2026-03-01T09:00:00Z' }, cycle)).toBe(true);
});
