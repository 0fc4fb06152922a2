import { expect, test } from '@jest/globals';
import { formatter } from '../../../tab/src/lib/format.ts';

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

test.each([
  ['2026-11-24T23:59:00', 'vandaag', 'today'],
  ['2026-11-25T00:01:00', 'morgen', 'tomorrow'],
  ['2026-11-26T10:00:00', null, null],
  ['2026-11-23T10:00:00', null, null],
])('seen from the evening of 24 November, %s is %s', (iso, dutch, english) => {
  const now = new Date('2026-11-24T22:00:00');
  expect(formatter('nl-nl').nearDay(iso, now)).toBe(dutch);
  expect(formatter('en-us').nearDay(iso, now)).toBe(english);
});
