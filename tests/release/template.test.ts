import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hashOfSources, stamped, TEMPLATE, templateOf } from '@samenhang/release/template';

// Nobody has a compiler where tests run, so what it would make is made up.
const COMPILED = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  metadata: { _generator: { name: 'bicep', version: '0.0.0' } },
  resources: [],
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samenhang-template-'));
  cpSync(join(process.cwd(), 'infra'), join(root, 'infra'), { recursive: true });
  rmSync(join(root, TEMPLATE), { force: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const append = (file: string) => {
  const path = join(root, 'infra', file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
};
const compile = () => writeFileSync(join(root, TEMPLATE), stamped(COMPILED, hashOfSources(root)));

test('the template of this repository, where there is one, is of today’s sources', () => {
  expect(() => templateOf(process.cwd())).not.toThrow();
});

test('without a compiled template there is none to release', () => {
  expect(templateOf(root)).toBeUndefined();
});

test('a compiled template says which sources it is of, and is else as it was', () => {
  compile();
  const template = JSON.parse(templateOf(root) ?? '');
  expect(template.metadata.samenhangSources).toMatch(/^[0-9a-f]{64}$/);
  delete template.metadata.samenhangSources;
  expect(template).toEqual(JSON.parse(COMPILED));
});

test.each(['main.bicep', 'vault.bicep', 'workbook.json', 'queries/slow.kql', 'bicepconfig.json'])(
  'a change of %s is noticed, until somebody compiles again',
  (file) => {
    compile();
    append(file);
    expect(() => templateOf(root)).toThrow(
      'infra/azuredeploy.json was compiled from other sources than those in infra. Compile it anew:\n' +
        'az bicep build --file infra/main.bicep --outfile infra/azuredeploy.json\n' +
        'npm run stamp-template',
    );
    compile();
    expect(templateOf(root)).toBeDefined();
  },
);

test('what azd alone reads is no source', () => {
  compile();
  append('main.parameters.json');
  expect(templateOf(root)).toBeDefined();
});

test.each(['', '{}', 'not JSON', '[]'])('%j is no template, and is not stamped', (text) => {
  expect(() => stamped(text, 'ff')).toThrow('infra/azuredeploy.json is no template of Azure.');
  writeFileSync(join(root, TEMPLATE), text);
  expect(() => templateOf(root)).toThrow('is no template of Azure. Compile it anew:');
});

test('a template that nobody stamped is not released', () => {
  writeFileSync(join(root, TEMPLATE), COMPILED);
  expect(() => templateOf(root)).toThrow('was compiled from other sources');
});
