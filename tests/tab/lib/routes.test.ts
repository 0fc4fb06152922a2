import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, lookOfAddress, routeOfAddress } from '../../../tab/src/lib/address.ts';
import { formatRoute, HOME, parseRoute, type Route } from '../../../tab/src/lib/routes.ts';
import { UNIT_PARTS } from '../views.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const page = <P extends Route['page']>(of: P) => fc.constant(of);

const OF_A_UNIT: ('page' | 'cycle' | 'unit')[] = ['page', 'cycle', 'unit'];
const unit = {
  page: page('unit'),
  cycle: name,
  unit: name,
  view: fc.constantFrom('staff', 'manager', 'hr', 'board'),
};

/** Every page with all that its address can say. A page without a row here does not compile. */
const PAGES: { readonly [P in Route['page']]: fc.Arbitrary<Extract<Route, { page: P }>> } = {
  home: fc.oneof(
    fc.record({ page: page('home'), withdrawn: fc.boolean() }),
    fc.record({ page: page('home'), withdrawn: fc.constant(true), left: name }),
  ),
  result: fc.record({ page: page('result'), cycle: name, thanks: fc.boolean() }),
  units: fc.record({ page: page('units'), cycle: name }),
  cycle: fc.record({ page: page('cycle'), cycle: name }),
  review: fc.record({ page: page('review'), review: name }),
  channel: fc.record({ page: page('channel'), tab: name }),
  configure: fc.record({ page: page('configure'), tab: fc.oneof(name, fc.constant('')) }),
  compare: fc.record({
    page: page('compare'),
    cycle: name,
    units: fc.array(name, { minLength: 1, maxLength: 5 }),
  }),
  assessment: fc.record(
    { page: page('assessment'), cycle: name, step: name, item: name },
    { requiredKeys: ['page', 'cycle', 'step'] },
  ),
  method: fc.record({ page: page('method') }),
  settings: fc.record({ page: page('settings') }),
  redesign: fc.record({ page: page('redesign') }),
  people: fc.record({ page: page('people') }),
  rounds: fc.record({ page: page('rounds') }),
  benchmarks: fc.record({ page: page('benchmarks') }),
  log: fc.record({ page: page('log') }),
  unit: fc.oneof(
    fc.record(
      {
        ...unit,
        tab: fc.constantFrom(...UNIT_PARTS),
      },
      { requiredKeys: OF_A_UNIT },
    ),
    fc.record(
      { ...unit, tab: fc.constant('coherence' as const), cell: name },
      { requiredKeys: [...OF_A_UNIT, 'tab', 'cell'] },
    ),
  ),
};

test.each(Object.entries(PAGES))(
  '%s has an address of its own, in a deep link as in the address bar',
  (_, route: fc.Arbitrary<Route>) => {
    fc.assert(
      fc.property(route, (to) => {
        expect(parseRoute(formatRoute(to))).toEqual(to);
        expect(routeOfAddress(addressOf(to, ''))).toEqual(to);
      }),
    );
  },
);

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
    { page: 'unit', cycle: 'c', unit: 'u', tab: 'coherence', cell: 'connect.structure' },
  ],
  ['unit/c/u/all/nothing', { page: 'unit', cycle: 'c', unit: 'u' }],
  ['result/c', { page: 'result', cycle: 'c', thanks: false }],
  ['units/c', { page: 'units', cycle: 'c' }],
  ['cycle', HOME],
  ['cycle/c', { page: 'cycle', cycle: 'c' }],
  ['compare/c', { page: 'compare', cycle: 'c', units: [] }],
  ['compare/c/u//v', { page: 'compare', cycle: 'c', units: ['u', 'v'] }],
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
