import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { outlookXml } from '@samenhang/app-manifest/outlook-xml';
import { parseManifestSettings } from '@samenhang/app-manifest/settings';
import { MANIFEST_TEXTS } from '@samenhang/app-manifest/texts';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { MANIFEST_SETTINGS } from './manifest-settings.ts';

// The published schema is in no package, and Microsoft's validator asks a service of Microsoft's. So
// these are rules of our own: of Microsoft's reference, those that a mistake would break.

const settings = { ...MANIFEST_SETTINGS, SAMENHANG_DEVELOPER: 'Vraag & <Antwoord>' };
const xml = outlookXml(parseManifestSettings(settings), '1.2.3');
const folder = mkdtempSync(join(tmpdir(), 'samenhang-xml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Element {
  readonly name: string;
  readonly within: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elementsOf(text: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const within = open.map((element) => element.name);
    const element = { name, within, attributes: Object.fromEntries(texts), text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (found) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += found;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return all;
}

const all = elementsOf(xml);
const named = (name: string) => all.filter((element) => element.name === name);
const defaultOf = ({ attributes }: Element) => attributes.DefaultValue ?? '';
const resources = all.filter(({ within }) => within.includes('Resources') && within.length === 4);

describe('the manifest of the add-in by itself', () => {
  test('has its parts in the order that the reference gives', () => {
    const top = all.filter(({ within }) => within.length === 1).map(({ name }) => name);
    expect(top).toEqual([
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
      ...['FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
    ]);
    const inside = all.filter(({ within }) => within.at(-1) === 'VersionOverrides');
    expect(inside.map(({ name }) => name)).toEqual(['Requirements', 'Hosts', 'Resources']);
  });

  test('has an id and a name that the app does not have, and the same id every time', () => {
    const [id] = named('Id');
    expect(id?.text).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(id?.text).not.toBe(settings.SAMENHANG_APP_ID);
    expect(xml).toBe(outlookXml(parseManifestSettings(settings), '1.2.3'));
    const names = named('DisplayName').map(defaultOf);
    expect(names).toEqual([MANIFEST_TEXTS.en.outlook.name]);
    expect(names).not.toContain(MANIFEST_TEXTS.en.name.short);
  });

  test('names texts, icons and the page by ids that there are, once each and short enough', () => {
    const ids = resources.map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id?.length).toBeLessThanOrEqual(32);
    const asked = all.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(asked)).toEqual(new Set(ids));
  });

  test('has texts no longer than a ribbon takes, in every language', () => {
    for (const [kind, longest] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      const strings = all.filter(({ within }) => within.includes(kind));
      expect(strings.length).toBeGreaterThan(0);
      for (const { attributes } of strings) {
        const text = attributes.DefaultValue ?? attributes.Value ?? '';
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(longest);
      }
    }
    const strings = resources.filter(({ name }) => name === 'bt:String');
    const others = named('bt:Override').map(({ attributes }) => attributes.Locale);
    expect(others).toEqual(strings.map(() => 'nl'));
  });

  test('has each button open the page, from its place in Outlook', () => {
    expect(named('ExtensionPoint').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'MessageComposeCommandSurface',
      'AppointmentOrganizerCommandSurface',
    ]);
    expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ShowTaskpane',
    ]);
    const ids = [...named('Group'), ...named('Control')].map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named('Permissions').map(({ text }) => text)).toEqual(['ReadWriteItem']);
  });

  test('has addresses of our host alone, and icons of the sizes that they are for', () => {
    const addresses = all.map(defaultOf).filter((value) => value.startsWith('http'));
    const ours = addresses.filter((address) => address !== settings.SAMENHANG_WEBSITE);
    for (const address of ours) {
      expect(new URL(address).origin).toBe(`https://${settings.SAMENHANG_HOST}`);
    }
    const icons = ours.filter((address) => address.endsWith('.png'));
    for (const address of icons) {
      const { pathname } = new URL(address);
      const { width } = PNG.sync.read(readFileSync(join(process.cwd(), 'tab/public', pathname)));
      expect(pathname).toBe(`/icons/outlook-${width}.png`);
    }
    expect(named('bt:Image').filter(({ attributes }) => attributes.size).length).toBe(6);
  });

  test('is what Microsoft’s own reader of manifests takes it for', () => {
    const path = join(folder, 'outlook.xml');
    writeFileSync(path, xml);
    const cli = join(process.cwd(), 'node_modules/office-addin-manifest/cli.js');
    const { stdout } = spawnSync(process.execPath, [cli, 'info', path], { encoding: 'utf8' });
    expect(stdout).toContain(named('Id')[0]?.text);
    expect(stdout).toContain('Vraag & <Antwoord>');
    expect(stdout).toMatch(/Mailbox|mail/i);
  });
});

test('npm run app-package -- --outlook-xml writes it', () => {
  const args = ['--import', 'tsx', 'app-manifest/build.ts', '--outlook-xml'];
  const env = { PATH: process.env.PATH, ...settings };
  const made = spawnSync(process.execPath, args, { cwd: process.cwd(), encoding: 'utf8', env });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  const written = readFileSync(made.stdout.trim(), 'utf8');
  expect(written).toBe(outlookXml(parseManifestSettings(settings), version));
});
