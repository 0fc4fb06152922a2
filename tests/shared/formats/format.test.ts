import { expect, test } from '@jest/globals';
import { isNewer, NewerFormatError, refuseNewer } from '@samenhang/shared/formats/format';

test('what says no format is of format 1', () => {
  expect(() => refuseNewer('a row', undefined)).not.toThrow();
  expect(isNewer(undefined)).toBe(false);
});

test.each([
  [1, 1],
  [1, 2],
  [2, 2],
])('format %d is read where %d is the newest known', (found, newest) => {
  expect(() => refuseNewer('a row', found, newest)).not.toThrow();
  expect(isNewer(found, newest)).toBe(false);
});

test.each([
  [2, 1],
  [3, 2],
])('format %d is refused, and newer, where %d is the newest known', (found, newest) => {
  expect(isNewer(found, newest)).toBe(true);
  expect(() => refuseNewer('a row of Responses', found, newest)).toThrow(
    `a row of Responses of format ${found}; this version reads up to ${newest}`,
  );
});

test.each(['1', null, 0, -1, 1.5, Number.NaN, true, {}])(
  'what no version calls a format is refused, and not newer: %p',
  (found) => {
    expect(isNewer(found)).toBe(false);
    expect(() => refuseNewer('a row', found)).toThrow(NewerFormatError);
  },
);

test('the refusal has a code of its own, by which a log tells it from a fault', () => {
  expect(new NewerFormatError('a row', 2, 1)).toMatchObject({ code: 'format_newer' });
});
