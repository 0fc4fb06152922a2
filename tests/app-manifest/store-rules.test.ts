import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type PackageContent, packageContent } from '@samenhang/app-manifest/package-content';
import { packageZip } from '@samenhang/app-manifest/package-zip';
import { parseManifestSettings } from '@samenhang/app-manifest/settings';
import { storeFaults } from '@samenhang/app-manifest/store-rules';
import { longestAt } from '@samenhang/app-manifest/text-rules';
import { textsAt } from '@samenhang/app-manifest/texts-at';
import { successionFaults } from '@samenhang/app-manifest/version-rules';
import { identifierUri } from '@samenhang/shared/access/entra-names';
import { PNG } from 'pngjs';
import * as z from 'zod';
import { MANIFEST_SETTINGS as SETTINGS } from './manifest-settings.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'samenhang-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contentOf = (settings: Record<string, string> = {}, version = '1.2.3') =>
  packageContent(parseManifestSettings({ ...SETTINGS, ...settings }), version);
const fit = contentOf();

/** A picture of one colour. */
function icon(size: number, [red, green, blue, alpha]: readonly number[]): Uint8Array {
  const image = new PNG({ width: size, height: size });
  for (let at = 0; at < image.data.length; at += 4)
    image.data.set([red ?? 0, green ?? 0, blue ?? 0, alpha ?? 255], at);
  return new Uint8Array(PNG.sync.write(image));
}

const withManifest = (more: object): PackageContent => ({
  ...fit,
  manifest: { ...fit.manifest, ...more },
});
const withDutch = (more: Record<string, string>): PackageContent => ({
  ...fit,
  texts: new Map([...fit.texts].map(([language, texts]) => [language, { ...texts, ...more }])),
});
const withoutDutch = (key: string): PackageContent => {
  const left = [...fit.texts].map(([language, texts]) => {
    const { [key]: _, ...others } = texts;
    return [language, others] as const;
  });
  return { ...fit, texts: new Map(left) };
};
const { name, description, developer } = fit.manifest;
const WHITE = [255, 255, 255];

test('the package as it is has no fault', () => {
  expect(storeFaults(fit)).toEqual([]);
  expect(storeFaults(contentOf({ SAMENHANG_CHAT_TAB: 'static' }))).toEqual([]);
});

describe('a seeded fault is said, and nothing else:', () => {
  test.each<[string, PackageContent, RegExp]>([
    [
      'a colour icon too small',
      { ...fit, icons: { ...fit.icons, color: icon(100, [...WHITE, 255]) } },
      /color\.png has 100 × 100 pixels\. Draw it with 192/,
    ],
    [
      'a colour icon with a hole',
      { ...fit, icons: { ...fit.icons, color: icon(192, [...WHITE, 254]) } },
      /color\.png has 36864 pixels that are seen through/,
    ],
    [
      'an outline too large',
      { ...fit, icons: { ...fit.icons, outline: icon(192, [...WHITE, 255]) } },
      /outline\.png has 192 × 192 pixels\. Draw it with 32/,
    ],
    [
      'an outline in colour',
      { ...fit, icons: { ...fit.icons, outline: icon(32, [255, 255, 254, 1]) } },
      /outline\.png has 1024 pixels that are neither white nor transparent/,
    ],
    [
      'an icon that is none',
      { ...fit, icons: { ...fit.icons, outline: new Uint8Array([1, 2]) } },
      /outline\.png is no PNG/,
    ],
    [
      'a short name too long',
      withManifest({ name: { ...name, short: 'x'.repeat(31) } }),
      /^name\.short has 31 characters in "en", and room for 30/,
    ],
    [
      'a full name too long',
      withManifest({ name: { ...name, full: 'x'.repeat(101) } }),
      /^name\.full has 101/,
    ],
    [
      'a name of Microsoft’s',
      withManifest({ name: { ...name, short: 'Samenhang for Teams' } }),
      /^name\.short has "Teams"/,
    ],
    [
      'a short description too long',
      withManifest({ description: { ...description, short: 'x'.repeat(81) } }),
      /^description\.short has 81/,
    ],
    [
      'a full description too long',
      withManifest({ description: { ...description, full: 'x'.repeat(4001) } }),
      /^description\.full has 4001/,
    ],
    [
      'the same in Dutch',
      withDutch({ 'description.short': 'x'.repeat(81) }),
      /^description\.short has 81 characters in "nl".*locales\/nl/,
    ],
    ['a text that is blank', withDutch({ 'name.full': ' ' }), /^name\.full has no text in "nl"/],
    [
      'a notice without Dutch',
      withoutDutch('activities.activityTypes[4].templateText'),
      /activityTypes\[4\]\.templateText has no text in "nl"/,
    ],
    [
      'a button without Dutch',
      withoutDutch('extensions[0].ribbons[1].tabs[0].groups[0].controls[0].label'),
      /controls\[0\]\.label has no text in "nl"/,
    ],
    [
      'a text of nothing',
      withDutch({ 'staticTabs[1].name': 'Over' }),
      /"nl" words staticTabs\[1\]\.name, which is not in the manifest/,
    ],
    [
      'http',
      withManifest({ developer: { ...developer, websiteUrl: 'http://example.org' } }),
      /^developer\.websiteUrl is no https/,
    ],
    [
      'a tunnel',
      contentOf({ SAMENHANG_PRIVACY: 'https://a1b2.ngrok-free.app/privacy' }),
      /^developer\.privacyUrl is on a1b2\.ngrok-free\.app/,
    ],
    [
      'a page of another domain',
      withManifest({
        staticTabs: fit.manifest.staticTabs.map((tab) => ({
          ...tab,
          contentUrl: 'https://elsewhere.org/',
        })),
      }),
      /^staticTabs\[0\]\.contentUrl is on elsewhere\.org, which validDomains does not name/,
    ],
    [
      'privacy that is the website',
      contentOf({ SAMENHANG_PRIVACY: 'https://example.org/' }),
      /privacyUrl is the website itself.*SAMENHANG_PRIVACY/,
    ],
    [
      'terms that are the website',
      contentOf({ SAMENHANG_TERMS: 'https://EXAMPLE.org' }),
      /termsOfUseUrl is the website itself.*SAMENHANG_TERMS/,
    ],
    [
      'a registration of another address',
      withManifest({
        webApplicationInfo: { ...fit.manifest.webApplicationInfo, resource: 'api://other/id' },
      }),
      /resource is api:\/\/other\/id, and the registration has api:\/\/samenhang\.example\.org\//,
    ],
    ['a colour by name', withManifest({ accentColor: 'teal' }), /accent colour teal/],
    [
      'a version with a letter',
      contentOf({}, '1.2.3-beta'),
      /version 1\.2\.3-beta is not like 1\.2\.3/,
    ],
    ['a version of two numbers', contentOf({}, '1.2'), /version 1\.2 is not/],
    [
      'the id of the registration',
      contentOf({ SAMENHANG_APP_ID: SETTINGS.SAMENHANG_CLIENT_ID }),
      /SAMENHANG_APP_ID is the id of the Entra registration/,
    ],
  ])('%s', (_, content, says) => {
    expect(storeFaults(content)).toEqual([expect.stringMatching(says)]);
  });

  test.each(['*.example.org', 'localhost', '127.0.0.1', 'x.devtunnels.ms'])(
    'the domain %s',
    (domain) => {
      const found = storeFaults(withManifest({ validDomains: [SETTINGS.SAMENHANG_HOST, domain] }));
      expect(found).toContainEqual(expect.stringMatching(/^validDomains has/));
    },
  );

  test('a host that is a tunnel, of every page on it', () => {
    const found = storeFaults(contentOf({ SAMENHANG_HOST: 'abc.ngrok.io' }));
    expect(found.length).toBeGreaterThan(3);
    for (const fault of found) expect(fault).toContain('abc.ngrok.io');
  });
});

describe('texts that people read', () => {
  const schemas = join(root, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29');
  const lengths = z.record(z.string(), z.object({ maxLength: z.number().optional() }));
  const { properties, patternProperties } = z
    .object({ properties: lengths, patternProperties: lengths })
    .parse(
      JSON.parse(readFileSync(join(schemas, 'MicrosoftTeams.Localization.schema.json'), 'utf8')),
    );

  /** How long Teams lets a text of a localisation be; `undefined` where it takes none. */
  function bySchema(where: string): number | undefined {
    const [, found] =
      Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(where)) ?? [];
    return (properties[where] ?? found)?.maxLength;
  }

  test.each(textsAt(fit.manifest).map(([where]) => where))(
    '%s: as Teams’ own schema of localisations has it',
    (where) => {
      // Addresses can be localised as well; ours are the same in every language.
      const isAddress = /\.(url|page)$/.test(where);
      expect(longestAt(where)).toBe(isAddress ? undefined : bySchema(where));
    },
  );
});

test('tokens are asked for by the address that the registration has', () => {
  const { SAMENHANG_HOST: host, SAMENHANG_CLIENT_ID: id } = SETTINGS;
  expect(fit.manifest.webApplicationInfo.resource).toBe(identifierUri(host, id));
});

describe('in place of a package that was uploaded before', () => {
  const before = (version: string, settings = {}) => packageZip(contentOf(settings, version));

  test.each([
    ['1.2.2', true],
    ['1.1.9', true],
    ['0.9.9', true],
    ['1.2.3', false],
    ['1.2.10', false],
    ['1.10.0', false],
    ['2.0.0', false],
  ])('1.2.3 after %s: %p', (version, isTaken) => {
    const faults = successionFaults(fit, before(version));
    expect(faults).toEqual(
      isTaken ? [] : [expect.stringContaining(`that of --since is ${version}`)],
    );
  });

  test('it is of the same app', () => {
    const other = '99999999-9999-4999-8999-999999999999';
    const faults = successionFaults(fit, before('1.0.0', { SAMENHANG_APP_ID: other }));
    expect(faults).toEqual([expect.stringContaining(`Set SAMENHANG_APP_ID to ${other}.`)]);
  });

  test.each([new Uint8Array(), new Uint8Array([80, 75, 5, 6])])('it is one of ours', (bytes) => {
    expect(successionFaults(fit, bytes)).toEqual([expect.stringContaining('is no app package')]);
  });
});

describe('npm run app-package', () => {
  const command = (args: readonly string[], environment: Record<string, string> = SETTINGS) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'app-manifest/build.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...environment },
    });

  test('says all faults at once, also of the package before', () => {
    const older = join(folder, 'older.zip');
    writeFileSync(older, packageZip(contentOf({}, '99.0.0')));
    const settings = { ...SETTINGS, SAMENHANG_PRIVACY: SETTINGS.SAMENHANG_WEBSITE };
    const { status, stderr, stdout } = command(['--since', older], settings);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^The app package would not be taken:\n- developer\.privacyUrl .+\n- The version is .+\n$/,
    );
  });

  // Refused for the same link twice, as another test reads what is written.
  test('takes a version of the package by itself, and compares that with the one before', () => {
    const older = join(folder, 'older.zip');
    writeFileSync(older, packageZip(contentOf({}, '98.0.0')));
    const settings = { ...SETTINGS, SAMENHANG_PRIVACY: SETTINGS.SAMENHANG_WEBSITE };
    const refused = (version: string) =>
      command(['--since', older, '--version', version], settings).stderr.split('\n').slice(2, -1);
    expect(refused('98.0.1')).toEqual([]);
    expect(refused('97.9.9')).toEqual([
      expect.stringMatching(
        /^- The version is 97\.9\.9, and that of --since is 98\.0\.0\. .*--version/,
      ),
    ]);
  });

  // Refused for the host that azd gives, as another test reads what is written.
  test('takes from azd what is not in the environment', () => {
    const azd = join(folder, 'azd');
    const values = [
      `SAMENHANG_CLIENT_ID="${SETTINGS.SAMENHANG_CLIENT_ID}"`,
      'SAMENHANG_HOST="of-azd.ngrok.io"',
      'SAMENHANG_TERMS="http://not-this"',
    ];
    const lines = values.map((value) => `echo '${value}'`).join('\n');
    writeFileSync(azd, `#!/bin/sh\n[ "$*" = "env get-values" ] || exit 1\n${lines}\n`);
    chmodSync(azd, 0o755);
    const { SAMENHANG_CLIENT_ID: _, SAMENHANG_HOST: __, ...others } = SETTINGS;
    const taken = command(['--from-azd'], { ...others, PATH: `${folder}:/usr/bin:/bin` });
    expect(taken.stderr).toContain('validDomains has of-azd.ngrok.io');
    expect(taken.stderr).not.toContain('TERMS');
    const without = command(['--from-azd'], { ...others, PATH: '/nowhere' });
    expect(without).toMatchObject({ status: 1, stderr: expect.stringContaining('azd env select') });
  });

  test.each([
    [['--since'], '--since'],
    [['--sinec', 'x'], '--sinec'],
    [['--outlook-xml', '--since', 'x'], 'not of --outlook-xml'],
    [['--version', '1.2'], '--version: "1.2" is not like 1.2.3'],
    [['--version', '1.2.3-beta'], '--version: "1.2.3-beta" is not like 1.2.3'],
  ])('refuses %j with its usage', (args, why) => {
    const { status, stderr } = command(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(stderr).toContain('usage: npm run app-package');
  });

  test('says in a sentence that the package of before is not there', () => {
    const { status, stderr } = command(['--since', '/nowhere.zip']);
    expect([status, stderr]).toEqual([
      1,
      '/nowhere.zip cannot be read. Give the zip that was uploaded last by --since.\n',
    ]);
  });

  test('shows what it does, and every setting that it takes', () => {
    const { status, stdout } = command(['--help'], {});
    expect(status).toBe(0);
    const names = readFileSync(join(root, 'app-manifest/settings.ts'), 'utf8').match(
      /SAMENHANG_\w+(?=:)/g,
    );
    expect(names?.length).toBe(9);
    expect(stdout).toMatch(/^ {2}--version .+package\.json/m);
    for (const setting of names ?? []) expect(stdout).toContain(setting);
  });
});
