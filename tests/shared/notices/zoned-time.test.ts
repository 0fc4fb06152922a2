import { describe, expect, test } from '@jest/globals';
import { addDays, weekdayOf } from '@samenhang/shared/notices/allowed-days';
import { instantIn, wallTimeIn } from '@samenhang/shared/notices/zoned-time';
import fc from 'fast-check';

const AMSTERDAM = 'Europe/Amsterdam';
const half2 = { hour: 2, minute: 30 };

describe('the time on a wall', () => {
  test('02:30 on the night that clocks go forward is not there, and becomes 03:30', () => {
    const at = instantIn(AMSTERDAM, { year: 2026, month: 3, day: 29, ...half2 });
    expect(at.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(wallTimeIn(AMSTERDAM, at)).toMatchObject({ hour: 3, minute: 30 });
  });

  test('02:30 on the night that clocks go back is there twice, and means the first', () => {
    const at = instantIn(AMSTERDAM, { year: 2026, month: 10, day: 25, ...half2 });
    expect(at.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    const hourLater = new Date(at.getTime() + 3_600_000);
    expect(wallTimeIn(AMSTERDAM, hourLater)).toEqual(wallTimeIn(AMSTERDAM, at));
  });

  test('08:00 is 08:00 on both sides of such a night, wherever it is', () => {
    for (const [zone, day, iso] of [
      [AMSTERDAM, 28, '2026-03-28T07:00:00.000Z'],
      [AMSTERDAM, 29, '2026-03-29T06:00:00.000Z'],
      ['Asia/Kolkata', 29, '2026-03-29T02:30:00.000Z'],
      ['Australia/Lord_Howe', 29, '2026-03-28T21:00:00.000Z'],
    ] as const) {
      const at = instantIn(zone, { year: 2026, month: 3, day, hour: 8, minute: 0 });
      expect([zone, day, at.toISOString()]).toEqual([zone, day, iso]);
    }
  });

  test('every moment is at its own time, whatever the zone, but where that comes twice', () => {
    const zones = [AMSTERDAM, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
        (zone, minutes) => {
          const at = new Date(minutes * 60_000);
          const back = instantIn(zone, wallTimeIn(zone, at));
          expect(wallTimeIn(zone, back)).toEqual(wallTimeIn(zone, at));
          expect(back.getTime()).toBeLessThanOrEqual(at.getTime());
        },
      ),
    );
  });
});

test('days go over the ends of months and years, and weekdays are those of ISO 8601', () => {
  expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).toEqual({ year: 2027, month: 1, day: 1 });
  expect(addDays({ year: 2028, month: 3, day: 1 }, -1)).toEqual({ year: 2028, month: 2, day: 29 });
  expect(weekdayOf({ year: 2026, month: 11, day: 29 })).toBe(7);
  expect(weekdayOf({ year: 2026, month: 11, day: 30 })).toBe(1);
});
