import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { manifest as createManifest } from '@samenhang/app-manifest/manifest';
import { parseManifestSettings } from '@samenhang/app-manifest/settings';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@samenhang/shared/languages';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { MANIFEST_SETTINGS as SETTINGS } from './manifest-settings.ts';

const root = process.cwd();
const built = join(root, 'dist/app-package/samenhang.zip');
const folder = mkdtempSync(join(tmpdir(), 'samenhang-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (settings: Record<string, string>) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'app-manifest/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...settings },
  });

function files(): Record<string, Uint8Array> {
  expect(build(SETTINGS)).toMatchObject({ status: 0, stderr: '' });
  return unzipSync(new Uint8Array(readFileSync(built)));
}

const zipped = files();
const file = (language: Language) => `${language}.json`;
const json = (name: string) => JSON.parse(strFromU8(zipped[name] ?? new Uint8Array()));

/** What is wrong with it by a schema of Teams, of the version that it names unless of another. */
function validate(schema: string, value: unknown, version = '1.29') {
  const path = `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schema}`;
  const ajv = new Ajv04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const check = ajv.compile(JSON.parse(readFileSync(join(root, path), 'utf8')));
  check(value);
  return check.errors ?? [];
}

describe('the app package', () => {
  test('holds manifest, the texts of other languages and both icons, at its root', () => {
    const others = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
    expect(Object.keys(zipped).sort()).toEqual(
      ['color.png', 'manifest.json', 'outline.png', ...others.map(file)].sort(),
    );
    expect(json('manifest.json').localizationInfo).toEqual({
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: others.map((language) => ({
        languageTag: language,
        file: file(language),
      })),
    });
  });

  test('is the same bytes for the same settings', () => {
    const first = readFileSync(built);
    files();
    expect(readFileSync(built).equals(first)).toBe(true);
  });

  test('says which settings are missing or unfit, all at once, and makes nothing', () => {
    const { status, stderr } = build({
      ...SETTINGS,
      SAMENHANG_HOST: '*.example.org',
      SAMENHANG_TERMS: 'http://x',
    });
    expect(stderr).toBe(
      [
        'The app package cannot be made:',
        '- SAMENHANG_HOST must be a host name',
        '- SAMENHANG_TERMS must be an address that begins with https://\n',
      ].join('\n'),
    );
    expect(status).toBe(1);
    expect(() => parseManifestSettings({})).toThrow('SAMENHANG_APP_ID is missing');
  });
});

describe('the manifest', () => {
  const manifest = json('manifest.json');

  test('keeps to the schema of Teams, and so do the Dutch texts', () => {
    expect(validate('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(validate('MicrosoftTeams.Localization.schema.json', json('nl.json'))).toEqual([]);
    // As it would be under the next one.
    const text = JSON.stringify(manifest).replace('/v1.29/', '/v1.30/');
    const next = { ...JSON.parse(text), manifestVersion: '1.30' };
    expect(validate('MicrosoftTeams.schema.json', next, '1.30')).toEqual([]);
    expect(validate('MicrosoftTeams.Localization.schema.json', json('nl.json'), '1.30')).toEqual(
      [],
    );
    const broken = { ...manifest, staticTabs: [{ entityId: 'x' }] };
    expect(validate('MicrosoftTeams.schema.json', broken)).not.toEqual([]);
  });

  test('passes the validator of Office add-ins, which fails one with an unknown key', () => {
    const path = join(folder, 'manifest.json');
    const cli = join(root, 'node_modules/office-addin-manifest/cli.js');
    const check = (value: object) => {
      for (const [name, bytes] of Object.entries(zipped)) writeFileSync(join(folder, name), bytes);
      writeFileSync(path, JSON.stringify(value));
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'validate', path], {
        encoding: 'utf8',
      });
      return stdout + stderr;
    };
    expect(check(manifest)).toBe('');
    expect(check({ ...manifest, nonsense: 1 })).toContain('nonsense');
  });

  test('uses https everywhere, and one host, without a wildcard', () => {
    const { developer, staticTabs, validDomains } = manifest;
    const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
    const [{ contentUrl, websiteUrl: tabUrl }] = staticTabs;
    for (const url of [websiteUrl, privacyUrl, termsOfUseUrl, contentUrl, tabUrl]) {
      expect(new URL(url).protocol).toBe('https:');
    }
    expect(validDomains).toEqual([new URL(contentUrl).host]);
  });

  test('asks the host to write its look and the page of a deep link into the address', () => {
    const [{ contentUrl, websiteUrl }] = manifest.staticTabs;
    expect(Object.fromEntries(new URL(contentUrl).searchParams)).toEqual({
      locale: '{app.locale}',
      theme: '{app.theme}',
      page: '{page.subPageId}',
    });
    expect(new URL(websiteUrl).search).toBe('');
  });

  test('signs in to our own application', () => {
    const { SAMENHANG_HOST: host, SAMENHANG_CLIENT_ID: id } = SETTINGS;
    expect(manifest.webApplicationInfo).toEqual({ id, resource: `api://${host}/${id}` });
  });

  test('declares the personal tab, one for channels, chats and meetings, and nothing that has no page yet', () => {
    expect(manifest.staticTabs.map(({ scopes }: { scopes: string[] }) => scopes)).toEqual([
      ['personal'],
    ]);
    const [tab, ...more] = manifest.configurableTabs;
    expect(more).toEqual([]);
    expect(tab).toMatchObject({
      scopes: ['team', 'groupChat'],
      context: [
        ...['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab'],
        ...['meetingSidePanel', 'meetingStage'],
      ],
      meetingSurfaces: ['sidePanel', 'stage'],
    });
    const { host, searchParams } = new URL(tab.configurationUrl);
    expect([host, searchParams.get('page')]).toEqual([SETTINGS.SAMENHANG_HOST, 'configure']);
    expect(manifest.meetingExtensionDefinition).toEqual({
      supportsCustomShareToStage: true,
      supportsAnonymousGuestUsers: false,
    });
    expect(manifest).not.toHaveProperty('bots');
  });

  test('has the app in chats and meetings by itself where the settings say so', () => {
    const settings = parseManifestSettings({ ...SETTINGS, SAMENHANG_CHAT_TAB: 'static' });
    const made = createManifest(settings, '1.0.0');
    expect(validate('MicrosoftTeams.schema.json', made)).toEqual([]);
    expect(made.staticTabs[0]).toMatchObject({ scopes: ['personal', 'groupChat'] });
    expect(made.staticTabs[0]?.context).toContain('meetingSidePanel');
    expect(made.configurableTabs[0]).toMatchObject({ scopes: ['team'], context: ['channelTab'] });
    expect(() => parseManifestSettings({ ...SETTINGS, SAMENHANG_CHAT_TAB: 'x' })).toThrow(
      'SAMENHANG_CHAT_TAB must be configurable or static',
    );
  });

  test('asks for no more than the stage of a meeting, what is written in Outlook, and sending notices of these kinds, each worded in every language', () => {
    expect(manifest.authorization.permissions).toEqual({
      resourceSpecific: [
        { name: 'TeamsActivity.Send.User', type: 'Application' },
        { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
        { name: 'ChannelMeetingStage.Write.Group', type: 'Delegated' },
        { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
      ],
    });
    const types: { type: string; templateText: string }[] = manifest.activities.activityTypes;
    expect(types.map(({ type }) => type)).toEqual([
      ...['roundOpened', 'roundReminder', 'resultsReleased', 'testNotice', 'actionDue'],
    ]);
    expect(types[1]?.templateText).toBe('{round} is still open');
    expect(json('nl.json')['activities.activityTypes[1].templateText']).toBe('{round} is nog open');
  });

  test('names the app without “Teams” or “Microsoft”, in both languages', () => {
    const names = [
      manifest.name.short,
      manifest.name.full,
      json('nl.json')['name.short'],
      json('nl.json')['name.full'],
    ];
    for (const name of names) expect(name).not.toMatch(/teams|microsoft/i);
  });
});

describe('the icons', () => {
  const pixels = (name: string) => PNG.sync.read(Buffer.from(zipped[name] ?? new Uint8Array()));

  test('the colour one has 192 × 192 pixels and no hole', () => {
    const { width, height, data } = pixels('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(data.every((value, place) => place % 4 !== 3 || value === 255)).toBe(true);
  });

  test('the outline has 32 × 32, white on nothing', () => {
    const { width, height, data } = pixels('outline.png');
    expect([width, height]).toEqual([32, 32]);
    let drawn = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 0) continue;
      drawn += 1;
      expect([...data.subarray(at, at + 3)]).toEqual([255, 255, 255]);
    }
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(1024);
  });
});

test('nothing is written where a catalogue would not take it', () => {
  rmSync(built);
  const { status, stderr } = build({ ...SETTINGS, SAMENHANG_TERMS: SETTINGS.SAMENHANG_WEBSITE });
  expect([status, stderr]).toEqual([1, expect.stringContaining('SAMENHANG_TERMS')]);
  expect(existsSync(built)).toBe(false);
});
