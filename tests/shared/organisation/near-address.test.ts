import { describe, expect, test } from '@jest/globals';
import { nearAddressAmong } from '@samenhang/shared/organisation/near-address';
import { entraFile, organised } from './organised.ts';

describe('an address that nobody has is near the one', () => {
  const near = nearAddressAmong(['jan.janssen@x.nl', 'piet@y.nl']);

  test.each([
    ['with a letter more', 'jan.jansen@x.nl'],
    ['with a letter less', 'jan.jansssen@x.nl'],
    ['with another letter', 'jan.jamssen@x.nl'],
    ['with two letters turned round', 'jan.jasnsen@x.nl'],
    ['of another domain that is known', 'jan.janssen@y.nl'],
    ['of another domain that is not', 'jan.janssen@z.nl'],
  ])('%s', (_, address) => {
    expect(near(address)).toBe('jan.janssen@x.nl');
  });

  test.each([
    ['two letters are otherwise', 'jan.jamsen@x.nl'],
    ['a letter and the domain are', 'jan.jansen@z.nl'],
    ['it is a letter that addresses seldom have', 'jan.jans!en@q.nl'],
    ['it is no address', 'jan'],
    ['it is longer than an address may be before its @', `${'j'.repeat(65)}@x.nl`],
  ])('but near none where %s', (_, address) => {
    expect(near(address)).toBeNull();
  });
});

test('only so many are looked for as a page shows', () => {
  const near = nearAddressAmong(['jan@x.nl'], 2);
  expect(['jn@x.nl', 'jan@z.nl', 'jn@x.nl'].map(near)).toEqual(['jan@x.nl', 'jan@x.nl', null]);
  const rows = Array.from({ length: 201 }, () => 'jn@x.nl;IT\n').join('');
  const { faults } = organised(`e-mail;afdeling\n${rows}`, { entra: entraFile('jan@x.nl') });
  const unknown = faults.filter(({ code }) => code === 'person_unknown');
  expect(unknown.map(({ suggestion }) => suggestion)).toEqual([
    ...Array.from({ length: 200 }, () => 'jan@x.nl'),
    null,
  ]);
});
