import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localization, manifest, OTHER_LANGUAGES } from '@samenhang/app-manifest/manifest';
import { parseManifestSettings } from '@samenhang/app-manifest/settings';
import { textsAt } from '@samenhang/app-manifest/texts-at';
import { PNG } from 'pngjs';
import * as z from 'zod';
import { MANIFEST_SETTINGS } from './manifest-settings.ts';

const made = manifest(parseManifestSettings(MANIFEST_SETTINGS), '1.0.0');
const OPERATIONS = readFileSync(join(process.cwd(), 'docs/outlook.md'), 'utf8');

const iconSchema = z.object({ size: z.int(), url: z.string() });
const extensionSchema = z.object({
  requirements: z.object({
    capabilities: z.array(z.object({ name: z.string(), minVersion: z.string() })),
  }),
  runtimes: z.array(
    z.object({
      code: z.object({ page: z.string() }),
      actions: z.array(z.object({ id: z.string(), type: z.string() })),
    }),
  ),
  ribbons: z.array(
    z.object({
      contexts: z.array(z.string()),
      tabs: z.array(
        z.object({
          groups: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              icons: z.array(iconSchema),
              controls: z.array(
                z.object({ id: z.string(), actionId: z.string(), icons: z.array(iconSchema) }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});
const [extension, ...more] = z.array(extensionSchema).parse(made.extensions);
if (extension === undefined) throw new Error('no extension');
const groups = extension.ribbons.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.groups));
const controls = groups.flatMap((group) => group.controls);
const icons = [...groups, ...controls].flatMap((part) => part.icons);

describe('the buttons in Outlook', () => {
  test('are one where a message is written, and one where an appointment is', () => {
    expect(more).toEqual([]);
    expect(extension.ribbons.map(({ contexts }) => contexts)).toEqual([
      ['mailCompose'],
      ['meetingDetailsOrganizer'],
    ]);
    expect(controls).toHaveLength(2);
  });

  test('open a page, each by an action that there is; nothing runs without one', () => {
    const actions = extension.runtimes.flatMap((runtime) => runtime.actions);
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { actionId } of controls) expect(ids).toContain(actionId);
    expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['openPage']));
  });

  test('have ids that differ, in all ribbons', () => {
    const ids = [...groups, ...controls].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ask for no newer Outlook than they need to begin', () => {
    expect(extension.requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: '1.3' }]);
  });

  test('have a label of a group that a ribbon has room for', () => {
    for (const { label } of groups) expect(label.length).toBeLessThanOrEqual(16);
  });
});

describe('what they name', () => {
  const pages = extension.runtimes.map(({ code }) => code.page);

  test.each([...new Set([...pages, ...icons.map(({ url }) => url)])])(
    '%s is https, of a domain of the app, and is in the tab',
    (address) => {
      const { protocol, host, pathname } = new URL(address);
      expect(protocol).toBe('https:');
      expect(made.validDomains).toContain(host);
      const folder = pathname === '/outlook.html' ? 'tab' : 'tab/public';
      expect(readFileSync(join(process.cwd(), folder, pathname)).length).toBeGreaterThan(0);
    },
  );

  test.each(icons)('the icon $url has $size × $size pixels', ({ size, url }) => {
    const file = readFileSync(join(process.cwd(), 'tab/public', new URL(url).pathname));
    const { width, height } = PNG.sync.read(file);
    expect([width, height]).toEqual([size, size]);
  });

  test('each group and button has an icon of 16, 32 and 80 pixels', () => {
    for (const part of [...groups, ...controls]) {
      expect(part.icons.map(({ size }) => size)).toEqual([16, 32, 80]);
    }
  });

  test('the page is told under which ids the app is known, that of a catalogue if there is one', () => {
    const { SAMENHANG_APP_ID: app, SAMENHANG_CLIENT_ID: client } = MANIFEST_SETTINGS;
    const idsOf = (page = '') => Object.fromEntries(new URL(page).searchParams);
    expect(pages.map(idsOf)).toEqual([{ app, client }]);
    const catalogue = '55555555-5555-4555-8555-555555555555';
    const settings = { ...MANIFEST_SETTINGS, SAMENHANG_TEAMS_APP_ID: catalogue };
    const other = manifest(parseManifestSettings(settings), '1.0.0');
    const [there] = z.array(extensionSchema).parse(other.extensions);
    expect(idsOf(there?.runtimes[0]?.code.page)).toEqual({ app: catalogue, client });
  });
});

test.each(OTHER_LANGUAGES)('each text in %s stands where the manifest has one', (language) => {
  const there = new Map(textsAt(made));
  const { $schema, ...texts } = localization(language);
  for (const key of Object.keys(texts)) expect([key, there.has(key)]).toEqual([key, true]);
  const worded = [...there.keys()].filter((key) => /^extensions.*(label|supertip\.\w+)$/.test(key));
  expect(worded).toHaveLength(8);
  expect(Object.keys(texts)).toEqual(expect.arrayContaining(worded));
});

test('the docs say what each permission is for', () => {
  for (const { name } of made.authorization.permissions.resourceSpecific) {
    expect(OPERATIONS).toContain(name);
  }
});
