import { describe, expect, test } from '@jest/globals';
import type { LockedPackage, Lockfile } from '@samenhang/release/lockfile';
import { ReleaseFault } from '@samenhang/release/release-fault';
import { shippedPackages } from '@samenhang/release/shipped-packages';

const locked = (version: string) => ({ version, license: 'MIT', integrity: 'sha512-AA==' });
const LOCKFILE: Lockfile = new Map<string, LockedPackage>([
  ['', { name: 'samenhang', version: '9.9.9' }],
  ['node_modules/apple', locked('1.0.0')],
  ['node_modules/bramble', locked('2.0.0')],
  ['node_modules/@fruit/cherry', locked('3.0.0')],
  ['functions/node_modules/elder', locked('0.9.0')],
  ['node_modules/bundler', locked('8.0.0')],
  ['node_modules/@fruit/cherry/node_modules/date', locked('6.0.0')],
  ['node_modules/date', locked('6.0.0')],
  ['node_modules/elder', locked('1.0.0')],
  ['node_modules/date/node_modules/elder', locked('1.5.0')],
  ['node_modules/renamed', { ...locked('4.0.0'), name: 'by-its-own-name' }],
  ['node_modules/unlicensed', { version: '1.0.0', integrity: 'sha512-AA==' }],
]);

const EMBEDDED = [
  { within: 'apple@1.0.0', name: 'seed', version: '0.1.0', licence: 'ISC', asFiles: true },
  { within: 'apple@1.0.0', name: 'worm', version: '0.2.0', licence: 'ISC', asFiles: true },
  { within: 'bramble@2.0.0', name: 'thorn', version: '7.0.0', licence: '0BSD', asFiles: false },
];

const shipped = (...modules: string[]) =>
  shippedPackages(modules, LOCKFILE, EMBEDDED).map(
    ({ name, version, within }) => `${name}@${version}${within ? ` in ${within}` : ''}`,
  );

describe('the packages of modules', () => {
  test('are those whose folder each lies in, once, by name', () => {
    expect(
      shipped(
        'node_modules/apple/a.js',
        'shared/src/thresholds.ts',
        'node_modules/@fruit/cherry/lib/c.js',
        'node_modules/apple/deep/b.js',
      ),
    ).toEqual(['@fruit/cherry@3.0.0', 'apple@1.0.0']);
  });

  test('are told apart by version where two are installed', () => {
    expect(
      shipped(
        'node_modules/date/node_modules/elder/index.js',
        'functions/node_modules/elder/index.js',
      ),
    ).toEqual(['elder@0.9.0', 'elder@1.5.0']);
  });

  test('are one where the same version is installed twice', () => {
    expect(
      shipped(
        'node_modules/date/index.js',
        'node_modules/@fruit/cherry/node_modules/date/index.js',
      ),
    ).toEqual(['date@6.0.0']);
  });

  test('are found where the installed packages lie outside the repository', () => {
    expect(
      shipped(
        '../../clone/node_modules/elder/a.js',
        '../../clone/functions/node_modules/elder/b.js',
      ),
    ).toEqual(['elder@0.9.0', 'elder@1.0.0']);
  });

  test('count the bundler whose own helpers are in a file', () => {
    expect(shipped('\0bundler/helper.js')).toEqual(['bundler@8.0.0']);
  });

  test('go by the name that a package has itself', () => {
    expect(shipped('node_modules/renamed/a.js')).toEqual(['by-its-own-name@4.0.0']);
  });
});

describe('a copy that a package has of another one', () => {
  test('counts where a module of it is shipped, and not as what is installed under that name', () => {
    const module = 'node_modules/apple/node_modules/.pnpm/seed@0.1.0/node_modules/seed/s.js';
    expect(shipped(module)).toEqual(['apple@1.0.0', 'seed@0.1.0 in apple@1.0.0']);
  });

  test('counts with its package where no bundler sees it', () => {
    expect(shipped('node_modules/bramble/min.js')).toContain('thorn@7.0.0 in bramble@2.0.0');
  });
});

describe('nothing is passed over', () => {
  test.each([
    ['node_modules/plum/p.js', /plum\/p\.js is in no package of package-lock\.json: run npm ci/],
    ['\0plum/helper.js', /lacks the version, licence or integrity of node_modules\/plum/],
    ['node_modules/unlicensed/u.js', /lacks the version, licence or integrity of .*unlicensed/],
    ['node_modules/apple/node_modules/stone/s.js', /apple 1\.0\.0 brings a copy of stone/],
  ])('%s is a fault', (module, said) => {
    expect(() => shipped(module)).toThrow(ReleaseFault);
    expect(() => shipped(module)).toThrow(said);
  });

  test('a new version of a package with copies is looked into again', () => {
    const newer = new Map([...LOCKFILE]).set('node_modules/bramble', locked('2.0.1'));
    expect(() => shippedPackages(['node_modules/bramble/min.js'], newer, EMBEDDED)).toThrow(
      /bramble 2\.0\.1 was another version before: look which packages its files have inside/,
    );
  });
});
