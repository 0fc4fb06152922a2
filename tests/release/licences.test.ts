import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { licenceNotices } from '@samenhang/release/licences';
import { readLockfile } from '@samenhang/release/lockfile';
import { readModules, shippedPackages } from '@samenhang/release/shipped-packages';
import satisfies from 'spdx-satisfies';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samenhang-licences-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const installed = (name: string) => ({
  ...{ name, version: '1.0.0', licence: 'MIT', integrity: 'sha512-AA==' },
  folder: `node_modules/${name}`,
});

describe('the notices', () => {
  test('have name, version, licence and the whole text of each package', () => {
    write('node_modules/apple/LICENSE', 'Take it.\r\n\r\nAs it is.\n');
    write('node_modules/pear/license.md', 'Take this too.\n');
    expect(licenceNotices(root, [installed('apple'), installed('pear')])).toBe(
      `Samenhang contains code of these packages, each under the licence that it stands by.

${'='.repeat(80)}
apple 1.0.0
Licence: MIT

Take it.

As it is.

${'='.repeat(80)}
pear 1.0.0
Licence: MIT

Take this too.
`,
    );
  });

  test('have what else the package wants to be said', () => {
    write('node_modules/apple/LICENSE', 'Take it.');
    write('node_modules/apple/NOTICE', 'With thanks to the tree.');
    expect(licenceNotices(root, [installed('apple')])).toContain('With thanks to the tree.');
  });

  test('say of a copy what it is inside, by the text that is given', () => {
    write('release/licence-texts/fruit-seed.txt', 'Sow it.');
    const copy = { name: '@fruit/seed', version: '0.1.0', licence: 'ISC', within: 'apple@1.0.0' };
    expect(licenceNotices(root, [copy])).toContain(
      '@fruit/seed 0.1.0 (a copy inside apple@1.0.0)\nLicence: ISC\n\nSow it.\n',
    );
  });

  test('cannot be made without a text, and say how to mend that', () => {
    write('node_modules/apple/README.md', 'MIT');
    expect(() => licenceNotices(root, [installed('apple')])).toThrow(
      'apple is shipped, and node_modules/apple has no licence text. Put the text into ' +
        'release/licence-texts, and the reason into GIVEN of release/licences.ts.',
    );
  });
});

/** What may be passed on with a product under MIT, if its text goes with it. */
const COMPATIBLE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib'];
const isCompatible = (licence: string) => satisfies(licence, COMPATIBLE);

test('everything that is shipped may be passed on under MIT', () => {
  const shipped = shippedPackages(readModules(process.cwd()), readLockfile(process.cwd()));
  expect(shipped.length).toBeGreaterThan(50);
  expect(shipped.filter(({ licence }) => !isCompatible(licence))).toEqual([]);
});

test.each(['GPL-3.0-or-later', 'AGPL-3.0', '(MIT AND GPL-2.0)', 'CC-BY-NC-4.0', 'BUSL-1.1'])(
  '%s would be refused',
  (licence) => {
    expect(isCompatible(licence)).toBe(false);
  },
);
