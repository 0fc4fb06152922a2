import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, lookOfAddress, routeOfAddress } from '../../../tab/src/lib/address.ts';
import { formatRoute, HOME, parseRoute, type Route } from '../../../tab/src/lib/routes.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('home' as const), withdrawn: fc.boolean() }),
  fc.record({ page: fc.constant('result' as const), cycle: name, thanks: fc.boolean() }),
  fc.record(
    { page: fc.constant('assessment' as const), cycle: name, step: name, item: name },
    { requiredKeys: ['page', 'cycle', 'step'] },
  ),
  fc.record(
    {
      page: fc.constant('unit' as const),
      cycle: name,
      unit: name,
      view: fc.constantFrom('staff', 'manager', 'hr', 'board'),
      cell: name,
    },
    { requiredKeys: ['page', 'cycle', 'unit'] },
  ),
);

test('every page has an address of its own, in a deep link as in the address bar', () => {
  fc.assert(
    fc.property(route, (to) => {
      expect(parseRoute(formatRoute(to))).toEqual(to);
      expect(routeOfAddress(addressOf(to, ''))).toEqual(to);
    }),
  );
});

test('other parameters stay', () => {
  expect(addressOf(HOME, '?page=result/c&theme=dark')).toBe('?page=home&theme=dark');
});

test.each([
  [undefined, HOME],
  ['', HOME],
  ['nonsense/c', HOME],
  ['assessment', HOME],
  ['%E0%A4%A', HOME],
  ['assessment/c', { page: 'assessment', cycle: 'c', step: 'start' }],
  ['assessment/c/perform', { page: 'assessment', cycle: 'c', step: 'perform' }],
  ['unit/c', HOME],
  ['unit/c/u', { page: 'unit', cycle: 'c', unit: 'u' }],
  ['unit/c/u/hr', { page: 'unit', cycle: 'c', unit: 'u', view: 'hr' }],
  [
    'unit/c/u/all/connect.structure',
    { page: 'unit', cycle: 'c', unit: 'u', cell: 'connect.structure' },
  ],
  ['result/c', { page: 'result', cycle: 'c', thanks: false }],
])('%j leads to %j', (text, expected) => {
  expect(parseRoute(text)).toEqual(expected);
});

describe('what the host writes into the address', () => {
  test('is how it looks and where a deep link leads', () => {
    const search = '?locale=nl-nl&theme=dark&page=result/c';
    expect(lookOfAddress(search)).toEqual({ locale: 'nl-nl', theme: 'dark' });
    expect(routeOfAddress(search)).toEqual({ page: 'result', cycle: 'c', thanks: false });
  });

  test('an empty page is the first one', () => {
    expect(routeOfAddress('?locale=en-us&theme=default&page=')).toEqual(HOME);
  });

  test.each([
    '',
    '?locale=nl-nl',
    '?theme=dark',
    '?locale={app.locale}&theme={app.theme}&page={page.subPageId}',
  ])('is not believed where it wrote nothing (%s)', (search) => {
    expect(lookOfAddress(search)).toBeUndefined();
    expect(routeOfAddress(search)).toBeUndefined();
  });
});
