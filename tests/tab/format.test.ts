import { expect, test } from '@jest/globals';
import { formatter } from '../../tab/src/lib/format.ts';

// Without a zone a time is the reader's own, so that these hold wherever they run.
const MOMENT = '2026-11-24T10:42:00';

test.each([
  ['nl-nl', '24 november', '10:42'],
  ['en-us', 'November 24', '10:42\u202fAM'],
  ['en-gb', '24 November', '10:42'],
  ['nl_NL!', '24 november', '10:42'],
  ['', 'November 24', '10:42\u202fAM'],
])('%j writes dates and times its own way, or in its language', (locale, day, time) => {
  expect(formatter(locale).day(MOMENT)).toBe(day);
  expect(formatter(locale).time(MOMENT).replace(' ', '\u202f')).toBe(time);
});

test('scores are whole numbers, and lists read as sentences do', () => {
  expect(formatter('nl-nl').number(62.5)).toBe('63');
  expect(formatter('nl-nl').list(['Verbinden', 'Presteren'])).toBe('Verbinden en Presteren');
});
