import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { billOfMaterials } from '@samenhang/release/bill-of-materials';
import { readLockfile } from '@samenhang/release/lockfile';
import { shippedPackages } from '@samenhang/release/shipped-packages';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as z from 'zod';

const ROOT = process.cwd();
const partSchema = z.object({
  group: z.string().optional(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
  licenses: z.array(z.unknown()).length(1),
});
const componentSchema = partSchema.extend({ components: z.array(partSchema).optional() });
const bomSchema = z.object({ components: z.array(componentSchema) });
type Component = z.infer<typeof componentSchema>;

/** What the builds put into their files. */
const modules = readdirSync(join(ROOT, 'dist/modules')).flatMap((list) =>
  z.array(z.string()).parse(JSON.parse(readFileSync(join(ROOT, 'dist/modules', list), 'utf8'))),
);
const text = billOfMaterials('1.2.3', shippedPackages(modules, readLockfile(ROOT)));
const { components } = bomSchema.parse(JSON.parse(text));

const fullName = ({ group, name, version }: Component | z.infer<typeof partSchema>) =>
  `${group === undefined ? '' : `${group}/`}${name}@${version}`;

/** The nearest package.json with a name and a version, which every installed package has. */
function packageAround(file: string): string {
  const folder = dirname(file);
  const manifest = join(folder, 'package.json');
  const { name, version } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  return name && version ? `${name}@${version}` : packageAround(folder);
}

/** Found by the packages themselves, not by the lockfile. */
function packagesOfModules(): Set<string> {
  const files = modules.map((module) =>
    // What a bundler adds is of the bundler.
    module.startsWith('\0') ? `node_modules/${module.slice(1)}` : module,
  );
  const all = files.map((file) => packageAround(join(ROOT, file)));
  return new Set(all.filter((name) => !/^(@samenhang\/|samenhang@)/.test(name)));
}

/** What is in one of the two alone. */
function differences(listed: readonly Component[]): string[] {
  const wanted = packagesOfModules();
  const there = new Set(listed.map(fullName));
  return [
    ...[...wanted].filter((name) => !there.has(name)).map((name) => `missing: ${name}`),
    ...[...there].filter((name) => !wanted.has(name)).map((name) => `too much: ${name}`),
  ];
}

describe('the bill of materials', () => {
  test('has every package of which something is shipped, and nothing else', () => {
    expect(components.length).toBeGreaterThan(50);
    expect(differences(components)).toEqual([]);
  });

  test('with one package less or more would be found out', () => {
    const [first, ...others] = components;
    if (first === undefined) throw new Error('nothing is listed');
    expect(differences(others)).toEqual([`missing: ${fullName(first)}`]);
    const more = { ...first, group: '@types', name: 'node' };
    expect(differences([...components, more])).toEqual([`too much: @types/node@${first.version}`]);
  });

  test('has what only one build, one worker or one client of Azure needs', () => {
    const names = components.map(fullName).join();
    for (const name of [
      ...['react', 'pptxgenjs', 'write-excel-file', 'read-excel-file', '@azure/msal-browser'],
      ...['zod', '@azure/data-tables', '@azure/keyvault-keys', '@azure/msal-node', 'papaparse'],
    ]) {
      expect(names).toContain(`${name}@`);
    }
    expect(names).not.toMatch(/jest|libsql|playwright|typescript@|@types\//);
  });

  test('has the copies that packages have of others, with the version in their folder', () => {
    const copies = modules.flatMap((module) => {
      const [, within = '', name = ''] =
        /^node_modules\/(.+?)\/dist\/.*\.pnpm\/.*\/node_modules\/([^/]+)\//.exec(module) ?? [];
      const [, versionOf] = new RegExp(`(?:[/_])${name}@([\\d.]+)`).exec(module) ?? [];
      return name === '' ? [] : [`${name}@${versionOf} in ${within}`];
    });
    const listed = components.flatMap((component) =>
      (component.components ?? []).map(
        (copy) => `${fullName(copy)} in ${fullName(component).replace(/@[^@]*$/, '')}`,
      ),
    );
    expect(new Set(copies).size).toBeGreaterThan(3);
    expect(listed).toEqual(expect.arrayContaining(copies));
    // Written from what `dist/jszip.js` of that version was compared with.
    expect(listed).toEqual(
      expect.arrayContaining(
        ['immediate@3.0.6', 'lie@3.3.0', 'pako@1.0.5', 'setimmediate@1.0.5'].map(
          (copy) => `${copy} in jszip`,
        ),
      ),
    );
  });

  test('names a package as npm does, with the hash of what npm serves', () => {
    const found = components.find(({ name }) => name === 'msal-browser');
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
    const { version, integrity } = lock['node_modules/@azure/msal-browser'];
    expect(found).toMatchObject({
      group: '@azure',
      purl: `pkg:npm/%40azure/msal-browser@${version}`,
      licenses: [{ license: { id: 'MIT' } }],
    });
    const [{ alg, content } = { alg: '', content: '' }] = found?.hashes ?? [];
    expect(`${alg} ${Buffer.from(content, 'hex').toString('base64')}`).toBe(
      integrity.replace('sha512-', 'SHA-512 '),
    );
    expect(components.filter(({ hashes }) => hashes === undefined)).toEqual([]);
  });

  test('says a choice of licences as an expression', () => {
    expect(components.find(({ name }) => name === 'jszip')?.licenses).toEqual([
      { expression: '(MIT OR GPL-3.0-or-later)' },
    ]);
  });

  test('is CycloneDX 1.6 by its published schema', () => {
    const schema = (name: string) =>
      JSON.parse(
        readFileSync(
          join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema', name),
          'utf8',
        ),
      );
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
    }
    const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
    expect(validate(JSON.parse(text)) || validate.errors).toBe(true);
    expect(validate({ ...JSON.parse(text), components: [{ name: 'no type' }] })).toBe(false);
  });

  test('has no time, and no number that chance chose', () => {
    expect(text).not.toMatch(/serialNumber|timestamp|BomRef\./);
    expect(
      billOfMaterials('1.2.3', shippedPackages([...modules].reverse(), readLockfile(ROOT))),
    ).toBe(text);
  });
});
