import { expect, test } from '@jest/globals';
import {
  lastDayToTell,
  type OwnerMoment,
  ownerMoment,
} from '@samenhang/shared/notices/owner-notice';
import { addDays, isoOf } from '@samenhang/shared/notices/zoned-time';
import fc from 'fast-check';

const NEW_YEAR = { year: 2027, month: 1, day: 1 };
const day = (place: number) => isoOf(addDays(NEW_YEAR, place));

/** What an owner is told of an action that is looked at on every one of these days. */
function toldOver(settled: number, due: number, days: readonly number[]) {
  let told: OwnerMoment | null = null;
  return days.flatMap((today) => {
    const moment = ownerMoment({ due: day(due), settled: day(settled), told }, day(today));
    if (moment === null) return [];
    told = moment;
    return [{ moment, today }];
  });
}

test('a week before the day, and on it', () => {
  const days = Array.from({ length: 60 }, (_, place) => place);
  expect(toldOver(0, 30, days)).toEqual([
    { moment: 'week', today: 23 },
    { moment: 'day', today: 30 },
  ]);
});

test('of what was settled within the week, the day alone', () => {
  expect(toldOver(25, 30, [26, 27, 28, 29, 30, 31])).toEqual([{ moment: 'day', today: 30 }]);
});

test('nothing of what was settled on its day, or after it', () => {
  expect([toldOver(30, 30, [30, 31]), toldOver(31, 30, [31, 32])]).toEqual([[], []]);
});

test('each at most once, in order, and nothing early, on whichever days it is looked at', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(80),
      fc.uniqueArray(fc.nat(120), { maxLength: 40 }).map((days) => days.sort((a, b) => a - b)),
      (settled, due, days) => {
        const told = toldOver(settled, due, days);
        const moments = told.map(({ moment }) => moment);
        expect([[], ['week'], ['day'], ['week', 'day']]).toContainEqual(moments);
        for (const { moment, today } of told) {
          expect(today).toBeGreaterThanOrEqual(moment === 'week' ? due - 7 : due);
          // Whoever looks for what is due by then finds it.
          expect(lastDayToTell(day(today)) >= day(due)).toBe(true);
        }
      },
    ),
  );
});
