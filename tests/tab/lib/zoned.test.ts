import { expect, test } from '@jest/globals';
import { fieldsOf, momentOf } from '../../../tab/src/lib/zoned.ts';

const AMSTERDAM = 'Europe/Amsterdam';

test('days and times are those of the organisation, wherever HR is', () => {
  const tokyo = momentOf('Asia/Tokyo', { day: '2026-12-18', time: '17:00' });
  expect(tokyo?.toISOString()).toBe('2026-12-18T08:00:00.000Z');
  expect(fieldsOf(AMSTERDAM, new Date('2026-07-01T22:05:00Z'))).toEqual({
    day: '2026-07-02',
    time: '00:05',
  });
});

test('fields that are not filled in name no moment', () => {
  expect(momentOf(AMSTERDAM, { day: '', time: '17:00' })).toBeNull();
  expect(momentOf(AMSTERDAM, { day: '18-12-2026', time: '17:00' })).toBeNull();
  expect(momentOf(AMSTERDAM, { day: '2026-12-18', time: '' })).toBeNull();
});
